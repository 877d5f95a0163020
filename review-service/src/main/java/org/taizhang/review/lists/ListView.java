package org.taizhang.review.lists;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.Order;
import org.taizhang.review.lamp.Lamp;
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

        @Schema(description = "the same of a class that has a number of its own")
        ClassDays warningDaysOf,

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

    @Schema(name = "WarningDaysOfClasses", description = "null: as the list says for all")
    record ClassDays(
            @Min(0) @Max(90) @Nullable Integer immediate,

            @Min(0) @Max(90) @Nullable Integer staged,

            @JsonProperty("long-term") @Min(0) @Max(90) @Nullable
            Integer longTerm) {

        private static final ClassDays NONE = new ClassDays(null, null, null);

        /// @param usual null: as many as usual
        /// @param of null: no class has a number of its own
        static Order.Warning warning(@Nullable Integer usual, @Nullable ClassDays of) {
            ClassDays own = Objects.requireNonNullElse(of, NONE);
            int days = Objects.requireNonNullElse(usual, Lamp.WARNING_DAYS);
            return new Order.Warning(days, own.immediate(), own.staged(), own.longTerm());
        }

        static ClassDays of(Order.Warning warning) {
            return new ClassDays(warning.immediate(), warning.staged(), warning.longTerm());
        }
    }
}
