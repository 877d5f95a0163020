package org.taizhang.ingest.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.identity.Caller;

/// Evidence as people see it.
///
/// @param name of the file, which may name a person; null for systems, as is who handed it in
@Schema(name = "Evidence")
public record EvidenceView(
        UUID id,
        UUID item,
        String unit,
        @Nullable String name,
        long size,
        String sha256,
        String mediaType,
        LocalDate effectiveDate,
        Instant receivedAt,
        @Nullable String receivedBy,

        @Schema(description = "place of the measure that it proves, from 1") @Nullable
        Integer measure,

        @Schema(description = "place of the demand of the last return that it meets, from 1") @Nullable
        Integer demand,

        @Schema(description = "period that it is the proof of, such as `2026Q1`") @Nullable
        String period,

        @Schema(description = "id of the file whose place it takes; null: of none") @Nullable
        UUID replaces) {

    EvidenceView asShownTo(Caller caller) {
        if (!caller.isIntegrator()) return this;
        return new EvidenceView(
                id,
                item,
                unit,
                null,
                size,
                sha256,
                mediaType,
                effectiveDate,
                receivedAt,
                null,
                measure,
                demand,
                period,
                replaces);
    }
}
