package org.taizhang.review.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Person;
import org.taizhang.review.receipt.ReceiptView;
import org.taizhang.review.unit.UnitRef;

@Schema(name = "ItemRow")
record ItemRowView(
        UUID id,

        @Schema(description = "for ever, such as ZG-2026-0001")
        String number,

        @Schema(enumeration = {"assigned", "in-progress", "under-close-out", "closed", "merged", "carried", "archived"})
        String state,

        @Schema(enumeration = {"rectification", "commitment", "task", "duty", "risk", "directive"})
        String kind,

        @Schema(description = "id of the list that it stands in; null: of none") @Nullable
        UUID list,

        String problem,
        String source,
        String category,

        @Schema(enumeration = {"immediate", "staged", "long-term"}) @JsonProperty("class")
        String itemClass,

        UnitRef unit,

        @Schema(description = "the caller sees it because a unit of theirs cooperates")
        boolean helping,

        @Nullable LocalDate due,

        @Schema(enumeration = {"green", "yellow", "red", "none"})
        String lamp,

        Instant updatedAt,
        ReceiptView receipt,

        @Schema(description = "code of the step that it waits at; null when it waits for nobody") @Nullable
        String step,

        @Schema(description = "how many there are") int measures,

        @Schema(description = "measures that were not reported done")
        int openMeasures,

        @Schema(description = "how many files") int evidence,

        @Schema(description = "the newest entry") @Nullable LatestProgress progress,

        @Schema(description = "null for systems") @Nullable String leader,

        @Schema(description = "null for systems") @Nullable String handler,

        @Nullable String goal,
        int extensions,
        @Nullable String closeOutNumber,
        @Nullable Instant closedAt,

        @Schema(
                enumeration = {"holds", "rebound"},
                description = "what was found when it was looked at again; null: nobody has looked")
        @Nullable
        String lookBack,

        String grounds,

        List<UnitRef> cooperating,

        @Schema(description = "reasons for delay") @Nullable String delays,

        @Schema(description = "what its unit says came of it") @Nullable
        String results,

        @Schema(description = "of whoever decided last; null for systems") @Nullable
        String opinion,

        @Schema(description = "name of who closed it; null for systems") @Nullable
        String acceptedBy) {

    @Schema(name = "LatestProgress")
    record LatestProgress(LocalDate date, String text) {

        private static @Nullable LatestProgress of(ItemRow.@Nullable Progress entry) {
            return entry == null ? null : new LatestProgress(entry.date(), entry.text());
        }
    }

    /// @param names of the units that the rows name
    static ItemRowView of(ItemRow row, Map<String, UnitRef> names, Person reader) {
        boolean helping = !reader.sees(row.unit());
        boolean named = !reader.isIntegrator();
        ItemRow.More more = row.more();
        ItemRow.Words words = more.words();
        return new ItemRowView(
                row.id(),
                row.number(),
                row.state().wire(),
                row.listed().kind().wire(),
                helping ? null : row.listed().list(),
                row.problem(),
                row.source(),
                row.category(),
                row.itemClass().wire(),
                name(row.unit(), names),
                helping,
                row.due(),
                row.lamp().wire(),
                row.updatedAt(),
                ReceiptView.of(row.receipt()),
                more.step(),
                more.measures(),
                more.openMeasures(),
                more.evidence(),
                LatestProgress.of(more.progress()),
                named ? more.leader() : null,
                named ? more.handler() : null,
                more.goal(),
                more.extensions(),
                more.closeOutNumber(),
                more.closedAt(),
                more.lookBack(),
                words.grounds(),
                words.cooperatingUnits().stream().map(code -> name(code, names)).toList(),
                words.delays(),
                words.results(),
                named ? words.opinion() : null,
                named ? words.acceptedBy() : null);
    }

    private static UnitRef name(String code, Map<String, UnitRef> names) {
        return names.getOrDefault(code, new UnitRef(code, code));
    }
}
