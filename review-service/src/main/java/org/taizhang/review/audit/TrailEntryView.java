package org.taizhang.review.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An entry of the trail as people see it.
@Schema(name = "TrailEntry")
public record TrailEntryView(
        long sequence,
        Instant at,

        @Schema(description = "username; null for systems") @Nullable
        String actor,

        String action,

        @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class) @JsonRawValue
        String detail,

        String hash) {

    /// @param named whether the reader is told who acted
    public static List<TrailEntryView> of(List<Entry> entries, boolean named) {
        return entries.stream()
                .map(entry -> new TrailEntryView(
                        entry.sequence(),
                        entry.at(),
                        named ? entry.actor().name() : null,
                        entry.action(),
                        entry.detail(),
                        entry.hash()))
                .toList();
    }
}
