package org.taizhang.review.trail;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.audit.Entry;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.PersonRef;

/// An entry of the trail as people see it.
@Schema(name = "TrailEntry")
public record TrailEntryView(
        long sequence,
        Instant at,

        @Schema(description = "null for what the service did by itself, and for systems") @Nullable
        PersonRef actor,

        String action,

        @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class) @JsonRawValue
        String detail,

        String hash) {

    static List<TrailEntryView> of(List<Entry> entries, NamePeople.Names names) {
        return entries.stream().map(entry -> of(entry, names)).toList();
    }

    static TrailEntryView of(Entry entry, NamePeople.Names names) {
        return new TrailEntryView(
                entry.sequence(), entry.at(), names.of(entry.actor()), entry.action(), entry.detail(), entry.hash());
    }
}
