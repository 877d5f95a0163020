package org.taizhang.review.lists;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.OfferView;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.web.match.Tagged;

@Schema(name = "List", description = "A named group of items of one kind and year")
record ListView(
        UUID id,

        @Schema(description = "the same as the header `ETag`; a change names it in `If-Match`: 409 if it changed since")
        String etag,

        @Schema(description = "for ever, such as QD-2026-0001; null while it is a draft") @Nullable
        String number,

        String title,

        @Schema(enumeration = {"rectification", "commitment", "task", "duty", "risk", "directive"})
        String kind,

        int year,

        @Schema(description = "that issues it") UnitRef unit,

        @Schema(description = "who supervises it; null for systems") @Nullable
        String supervisor,

        @Schema(description = "the document that it rests on, as people cite it") @Nullable
        String basis,

        @Schema(description = "id of its upload") @Nullable UUID basisUpload,
        @Schema(description = "where in it") @Nullable String basisPlaces,

        @Schema(description = "lamps of its items are yellow from so many days before their date")
        int warningDays,

        @Schema(enumeration = {"draft", "issued", "running", "ended", "archived"})
        String state,

        @Schema(description = "id of the list that it was made from") @Nullable
        UUID copiedFrom,

        Figures figures,

        @Schema(description = "null for systems") @Nullable PersonRef madeBy,

        @Nullable Instant issuedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,

        @Schema(description = "what can be done to it: change, add, issue, discard, end, archive, copy")
        List<OfferView> may)
        implements Tagged {

    @Schema(name = "ListFigures", description = "As far as the caller sees the items")
    record Figures(@Schema(description = "of a draft") long lines, long items, long open, long overdue) {}
}
