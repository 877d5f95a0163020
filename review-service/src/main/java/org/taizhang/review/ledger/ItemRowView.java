package org.taizhang.review.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.unit.UnitRef;

@Schema(name = "ItemRow")
record ItemRowView(
        UUID id,

        @Schema(description = "for ever, such as ZG-2026-0001")
        String number,

        @Schema(enumeration = {"assigned", "in-progress", "under-close-out", "closed"})
        String state,

        String problem,
        String source,
        String category,

        @Schema(enumeration = {"immediate", "staged", "long-term"}) @JsonProperty("class")
        String itemClass,

        UnitRef unit,
        @Nullable LocalDate due,

        @Schema(enumeration = {"green", "yellow", "red", "none"})
        String lamp,

        Instant updatedAt) {

    static ItemRowView of(ItemRow row, UnitRef unit) {
        return new ItemRowView(
                row.id(),
                row.number(),
                row.state().wire(),
                row.problem(),
                row.source(),
                row.category(),
                row.itemClass().wire(),
                unit,
                row.due(),
                row.lamp().wire(),
                row.updatedAt());
    }
}
