package org.taizhang.review.item;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.procedure.OpinionView;
import org.taizhang.review.unit.UnitRef;

@Schema(name = "Item")
public record ItemView(
        UUID id,

        @Schema(description = "for ever, such as ZG-2026-0001")
        String number,

        @Schema(enumeration = {"assigned", "in-progress", "under-review", "under-acceptance", "closed"})
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

        Instant updatedAt,

        @Schema(description = "SHA-256 that a decision must name")
        String digest,

        UUID report,
        UUID candidate,
        PlaceView place,
        String grounds,
        @Nullable String goal,
        @Nullable String leader,
        @Nullable String handler,
        @Schema(description = "codes") List<String> cooperatingUnits,
        List<MeasureView> measures,
        List<ProgressView> progress,
        List<EvidenceView> evidence,
        @Nullable String results,
        @Nullable String delays,

        @Schema(description = "username") @Nullable String applicant,

        List<OpinionView> reviewOpinions,

        @Schema(description = "username") @Nullable String acceptedBy,

        @Nullable Instant closedAt,
        @Nullable String closeOutNumber,
        int extensions,

        @Schema(description = "the newest reading of its report does not propose it any more; the item stays")
        boolean noLongerProposed,

        @Schema(description = "what the caller may do now: sign, progress, evidence, apply, review, accept")
        List<String> may) {

    @Schema(name = "ItemPlace")
    record PlaceView(int version, int start, int end) {}

    @Schema(name = "Measure")
    record MeasureView(
            String text,
            @Nullable LocalDate due,
            @Schema(enumeration = {"open", "done"}) String state) {}

    @Schema(name = "ProgressEntry")
    record ProgressView(
            Instant at,

            @Schema(description = "username; null for systems") @Nullable
            String by,

            LocalDate date,
            String text,
            @Nullable Integer percent) {

        ProgressView withoutName() {
            return new ProgressView(at, null, date, text, percent);
        }
    }

    @Schema(name = "ItemEvidence")
    record EvidenceView(UUID id, String sha256, LocalDate effectiveDate, Instant receivedAt) {}

    @Schema(name = "ReviewOpinion")
    record OpinionView(
            Instant at,

            @Schema(description = "username; null for systems") @Nullable
            String by,

            @Schema(enumeration = {"review", "acceptance"}) String stage,

            @Schema(enumeration = {"pass", "accept", "return"})
            String outcome,

            @Nullable String opinion,
            String digest) {

        OpinionView withoutName() {
            return new OpinionView(at, null, stage, outcome, opinion, digest);
        }
    }

    static ItemView of(Item item, ItemRow row, UnitRef unit, boolean noLongerProposed, List<String> may) {
        Item.Facts facts = item.facts();
        Item.Place place = item.place();
        Item.CloseOut closeOut = item.closeOut();
        return new ItemView(
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
                row.updatedAt(),
                item.digest(),
                place.report(),
                place.candidate(),
                new PlaceView(place.version(), place.start(), place.end()),
                facts.grounds(),
                facts.goal(),
                facts.leader(),
                facts.handler(),
                item.cooperatingUnits(),
                item.measures().stream().map(ItemView::view).toList(),
                item.progress().stream().map(ItemView::view).toList(),
                item.evidence().stream().map(ItemView::view).toList(),
                facts.results(),
                facts.delays(),
                closeOut.applicant(),
                item.reviewOpinions().stream().map(ItemView::view).toList(),
                closeOut.acceptedBy(),
                closeOut.closedAt(),
                closeOut.number(),
                facts.extensions(),
                noLongerProposed,
                may);
    }

    /// As systems see it: without leader, handler, applicant, and who accepted, noted or decided.
    ItemView withoutNames() {
        return new ItemView(
                id,
                number,
                state,
                problem,
                source,
                category,
                itemClass,
                unit,
                due,
                lamp,
                updatedAt,
                digest,
                report,
                candidate,
                place,
                grounds,
                goal,
                null,
                null,
                cooperatingUnits,
                measures,
                progress.stream().map(ProgressView::withoutName).toList(),
                evidence,
                results,
                delays,
                null,
                reviewOpinions.stream().map(OpinionView::withoutName).toList(),
                null,
                closedAt,
                closeOutNumber,
                extensions,
                noLongerProposed,
                may);
    }

    private static MeasureView view(Measure measure) {
        return new MeasureView(measure.text(), measure.due(), measure.state());
    }

    private static ProgressView view(ProgressEntry entry) {
        return new ProgressView(entry.at(), entry.byName(), entry.date(), entry.text(), entry.percent());
    }

    private static EvidenceView view(Evidence file) {
        return new EvidenceView(file.evidence(), file.sha256(), file.effectiveDate(), file.receivedAt());
    }

    private static OpinionView view(ReviewOpinion opinion) {
        return new OpinionView(
                opinion.at(),
                opinion.byName(),
                opinion.stage(),
                opinion.outcome(),
                opinion.opinion(),
                opinion.digest());
    }
}
