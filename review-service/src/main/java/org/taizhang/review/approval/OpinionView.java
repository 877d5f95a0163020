package org.taizhang.review.approval;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Opinion",
        requiredProperties = {"at", "by", "step", "outcome", "to", "text", "version", "digest"})
public record OpinionView(
        Instant at,

        @Schema(nullable = true, description = "username; null for systems") @Nullable
        String by,

        @Schema(nullable = true, description = "null for a submission") @Nullable
        String step,

        @Schema(enumeration = {"submitted", "approved", "returned"})
        String outcome,

        @Schema(nullable = true) @Nullable String to,
        @Schema(nullable = true) @Nullable String text,
        int version,
        String digest) {

    public OpinionView withoutName() {
        return new OpinionView(at, null, step, outcome, to, text, version, digest);
    }
}
