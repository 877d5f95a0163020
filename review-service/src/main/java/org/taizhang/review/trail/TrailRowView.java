package org.taizhang.review.trail;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.audit.Entry;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;

@Schema(name = "TrailRow", description = "An entry of the trail, with what it is about")
record TrailRowView(
        long sequence,
        Instant at,

        @Schema(description = "null for what the service did by itself") @Nullable
        PersonRef actor,

        String action,

        @Schema(enumeration = {"item", "report", "other"}) String about,

        @Schema(description = "id of the item or report; for others whatever was acted on")
        String subject,

        @Schema(description = "number of the item or title of the report") @Nullable
        String title,

        @Schema(description = "that it concerns") @Nullable UnitRef unit,

        @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class) @JsonRawValue
        String detail,

        @Schema(description = "hash of the entry before") String previous,
        String hash) {

    static TrailRowView of(TrailListRepository.Row row, @Nullable UnitRef unit, NamePeople.Names names) {
        Entry entry = row.entry();
        return new TrailRowView(
                entry.sequence(),
                entry.at(),
                names.of(entry.actor()),
                entry.action(),
                row.about(),
                entry.subject(),
                row.title(),
                unit,
                entry.detail(),
                entry.previous(),
                entry.hash());
    }
}
