package org.taizhang.review.procedure;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Opinion")
public record OpinionView(
        Instant at,

        @Schema(description = "username; null for systems") @Nullable
        String by,

        @Schema(description = "null for a submission") @Nullable
        String step,

        @Schema(enumeration = {"submitted", "approved", "returned"})
        String outcome,

        @Nullable String to,
        @Nullable String text,
        int version,
        String digest) {

    public OpinionView withoutName() {
        return new OpinionView(at, null, step, outcome, to, text, version, digest);
    }
}
