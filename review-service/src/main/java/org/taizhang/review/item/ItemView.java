package org.taizhang.review.item;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.kind.Cycle;
import org.taizhang.review.kind.ParticularsView;
import org.taizhang.review.person.OfferView;
import org.taizhang.review.procedure.OpinionView;
import org.taizhang.review.procedure.ProcedureView;
import org.taizhang.review.procedure.ShowProcedure;
import org.taizhang.review.receipt.ReceiptView;
import org.taizhang.review.route.RouteView;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.web.match.Tagged;

@Schema(name = "Item")
public record ItemView(
        UUID id,

        @Schema(description = "for ever, such as ZG-2026-0001")
        String number,

        @Schema(enumeration = {"assigned", "in-progress", "under-close-out", "closed", "merged", "carried", "archived"})
        String state,

        @JsonUnwrapped Listed listed,
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

        @JsonUnwrapped Said said,
        String grounds,
        @Nullable String goal,
        @Nullable String leader,
        @Nullable String handler,
        @Schema(description = "codes") List<String> cooperatingUnits,

        @Schema(description = "the same, by name") List<UnitRef> cooperating,
        List<MeasureView> measures,
        List<ProgressView> progress,
        List<EvidenceView> evidence,

        @Nullable String results,
        @Nullable String delays,

        @Schema(description = "null for systems") @Nullable PersonRef applicant,

        @Schema(description = "of its close-outs, extensions and whatever else it went through, oldest first")
        List<OpinionView> opinions,

        @Schema(description = "null for systems") @Nullable PersonRef acceptedBy,

        @Nullable Instant closedAt,
        @Nullable String closeOutNumber,
        int extensions,

        @Schema(description = "measures that were not reported done")
        int openMeasures,

        @Schema(description = "what it is going through; null when it waits for nobody") @Nullable
        ProcedureView procedure,

        @Schema(description = "by which it goes or went; of what it is not in: by which it would go")
        List<RouteView> routes,

        @Schema(description = "the newest reading of its report does not propose it any more; the item stays")
        boolean noLongerProposed,

        @Schema(
                description =
                        "what can be done to it: sign, plan, progress, measure, evidence, confirm, apply, carry-over, extend, reassign, reclassify, merge, look-back; approve, return and perhaps withdraw while it is in a procedure")
        List<OfferView> may)
        implements Tagged {

    @Override
    public String etag() {
        return listed.etag();
    }

    /// Its state as changes name it, its list and what its kind has, in the same object on the wire.
    record Listed(
            @Schema(
                    description =
                            "the same as the header `ETag`; a change names it in `If-Match`: 409 if it changed since")
            String etag,

            @Schema(
                    description =
                            "the caller sees it because a unit of theirs cooperates: they may note progress, and are not told of the report or list behind it")
            boolean helping,

            ReceiptView receipt,

            @Schema(enumeration = {"rectification", "commitment", "task", "duty", "risk", "directive"})
            String kind,

            @Schema(description = "id of the list that it stands in; null: of none that the caller is told") @Nullable
            UUID list,

            ParticularsView particulars,

            @Schema(description = "the item that it goes on from: one that rebounded or was carried over") @Nullable
            ItemRef follows,

            @Schema(description = "the item that goes on from it") @Nullable
            ItemRef followedBy,

            @Schema(description = "the item that it was merged into, since it says the same") @Nullable
            ItemRef mergedInto,

            @Schema(description = "items that were merged into it")
            List<ItemRef> merged,

            @Schema(description = "other sentences of reports that say the same and were merged into it")
            List<SentenceView> joined,

            @Schema(description = "of a duty or a risk point, by period, oldest first")
            List<ConfirmationView> confirmations,

            @Schema(description = "the period that its unit confirms next; null where nothing is confirmed") @Nullable
            DuePeriod confirms) {

        static Listed of(Item item, LocalDate today, Parts parts) {
            return new Listed(
                    item.tag().toString(),
                    parts.helping(),
                    parts.receipt(),
                    item.kind().wire(),
                    parts.helping() ? null : item.order().listed().list(),
                    ParticularsView.of(item.particulars(), parts.named()),
                    ItemRef.of(parts.kin().before()),
                    ItemRef.of(parts.kin().after()),
                    ItemRef.of(parts.kin().into()),
                    parts.kin().merged().stream()
                            .map(one -> new ItemRef(one.id(), one.number()))
                            .toList(),
                    parts.joined().stream().map(SentenceView::of).toList(),
                    item.confirmations().stream()
                            .map(one -> new ConfirmationView(
                                    one.period(),
                                    one.text(),
                                    one.date(),
                                    one.percent(),
                                    one.at(),
                                    parts.names().of(one.by())))
                            .toList(),
                    item.toConfirm(today).map(DuePeriod::of).orElse(null));
        }
    }

    /// Where a report says it, in the same object on the wire.
    record Said(
            @Schema(description = "that says it; null where none does that the caller is told, as the two that follow")
            @Nullable
            UUID report,

            @Nullable UUID candidate,
            @Nullable PlaceView place) {

        static Said of(Item item, boolean helping) {
            return item.place()
                    .filter(_ -> !helping)
                    .map(place -> new Said(place.report(), place.candidate(), PlaceView.of(place)))
                    .orElseGet(() -> new Said(null, null, null));
        }
    }

    @Schema(name = "ItemPlace")
    record PlaceView(int version, int start, int end) {

        static PlaceView of(Origin.Place place) {
            return new PlaceView(place.version(), place.start(), place.end());
        }
    }

    /// @param report where it stands, with its place in the text of that version
    @Schema(name = "JoinedSentence")
    record SentenceView(UUID report, String title, UUID candidate, String text, int version, int start, int end) {

        static SentenceView of(Origin.Sentence one) {
            return new SentenceView(
                    one.report(), one.title(), one.candidate(), one.text(), one.version(), one.start(), one.end());
        }
    }

    @Schema(name = "ItemRef")
    record ItemRef(UUID id, String number) {

        static @Nullable ItemRef of(@Nullable Item item) {
            return item == null ? null : new ItemRef(item.id(), item.number());
        }
    }

    @Schema(name = "Confirmation", description = "What its unit says of it for one period")
    record ConfirmationView(
            @Schema(description = "such as `2026Q1`") String period,

            @Schema(description = "null: nothing new") @Nullable
            String text,

            @Schema(description = "that the figures speak of") @Nullable
            LocalDate date,

            @Nullable Integer percent,
            Instant at,

            @Schema(description = "null for systems") @Nullable
            PersonRef by) {}

    @Schema(name = "DuePeriod")
    record DuePeriod(
            String period,
            @Schema(description = "its last day") LocalDate until) {

        static DuePeriod of(Cycle.Period period) {
            return new DuePeriod(period.name(), period.last());
        }
    }

    @Schema(name = "Measure")
    record MeasureView(
            String text,
            @Nullable LocalDate due,

            @Schema(description = "name of who does it; null for systems, and where nobody was named") @Nullable
            String owner,

            @Schema(enumeration = {"open", "done"}) String state,

            @Schema(description = "the day that it was done on") @Nullable
            LocalDate doneOn,

            @Schema(description = "when its unit said so") @Nullable
            Instant doneAt,

            @Schema(description = "null for systems") @Nullable
            PersonRef doneBy) {}

    @Schema(name = "ProgressEntry")
    record ProgressView(
            Instant at,

            @Schema(description = "null for systems") @Nullable
            PersonRef by,

            LocalDate date,
            String text,
            @Nullable Integer percent) {}

    @Schema(name = "ItemEvidence")
    record EvidenceView(
            UUID id,
            String sha256,
            LocalDate effectiveDate,
            Instant receivedAt,

            @Schema(description = "place of the measure that it proves, from 1") @Nullable
            Integer measure,

            @Schema(description = "round whose return demanded what it proves") @Nullable
            Integer demandRound,

            @Schema(description = "place of that demand, from 1") @Nullable
            Integer demand,

            @Schema(description = "period that it is the proof of, such as `2026Q1`") @Nullable
            String period,

            @Schema(description = "who handed it in; null for systems") @Nullable
            PersonRef by,

            @Schema(description = "id of the file whose place it took; null: of none") @Nullable
            UUID replaces,

            @Schema(description = "another file has taken its place: it is kept, and does not count any more")
            boolean replaced) {}

    /// What is not in the item itself.
    record Parts(
            UnitRef unit,
            List<UnitRef> cooperating,
            ReceiptView receipt,
            boolean noLongerProposed,
            ShowProcedure.Shown procedure,
            List<RouteView> routes,
            List<OfferView> may,
            NamePeople.Names names,
            Kin kin,
            List<Origin.Sentence> joined,
            boolean helping,
            boolean named) {}

    /// Items beside it.
    record Kin(
            @Nullable Item before,
            @Nullable Item after,
            @Nullable Item into,
            List<Item> merged) {}

    /// Systems see it without leader, handler, applicant, and who accepted, noted or decided.
    static ItemView of(Item item, LocalDate today, Parts parts) {
        Order order = item.order();
        return new ItemView(
                item.id(),
                item.number(),
                item.state().wire(),
                Listed.of(item, today, parts),
                item.problem(),
                item.facts().source(),
                item.facts().category(),
                order.itemClass().wire(),
                parts.unit(),
                item.due(),
                item.lamp(today).wire(),
                item.facts().updatedAt(),
                item.digest(),
                Said.of(item, parts.helping()),
                item.facts().grounds(),
                order.goal(),
                parts.named() ? item.facts().leader() : null,
                parts.named() ? order.handler() : null,
                order.cooperatingUnits(),
                parts.cooperating(),
                measures(item, parts),
                progress(item, parts),
                evidence(item, parts),
                item.facts().results(),
                item.facts().delays(),
                parts.names().of(item.closeOut().applicant()),
                parts.procedure().opinions(),
                parts.names().of(item.closeOut().acceptedBy()),
                item.closeOut().closedAt(),
                item.closeOut().number(),
                item.facts().extensions(),
                item.openMeasures(),
                parts.procedure().underway(),
                parts.routes(),
                parts.noLongerProposed(),
                parts.may());
    }

    private static List<MeasureView> measures(Item item, Parts parts) {
        return item.measures().stream()
                .map(one -> new MeasureView(
                        one.text(),
                        one.due(),
                        parts.named() ? one.owner() : null,
                        one.state(),
                        one.doneOn(),
                        one.doneAt(),
                        parts.names().of(one.doneBy())))
                .toList();
    }

    private static List<EvidenceView> evidence(Item item, Parts parts) {
        return item.evidence().each().stream()
                .map(file -> new EvidenceView(
                        file.evidence(),
                        file.sha256(),
                        file.effectiveDate(),
                        file.receivedAt(),
                        file.measure(),
                        file.demandRound(),
                        file.demand(),
                        file.period(),
                        parts.names().of(file.by()),
                        file.replaces(),
                        item.evidence().replaced(file)))
                .toList();
    }

    private static List<ProgressView> progress(Item item, Parts parts) {
        return item.progress().stream()
                .map(entry -> new ProgressView(
                        entry.at(), parts.names().of(entry.by()), entry.date(), entry.text(), entry.percent()))
                .toList();
    }
}
