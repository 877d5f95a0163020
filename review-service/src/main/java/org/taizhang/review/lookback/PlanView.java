package org.taizhang.review.lookback;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.person.OfferView;
import org.taizhang.review.sample.Weights;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.web.match.Tagged;

@Schema(name = "LookBackPlan", description = "A plan of looking again at closed items")
record PlanView(
        UUID id,

        @Schema(description = "the same as the header `ETag`; a change names it in `If-Match`: 409 if it changed since")
        String etag,

        String title,

        @Schema(enumeration = {"draft", "drawn", "done", "cancelled"})
        String state,

        @Schema(description = "at and below which it looks") UnitRef unit,

        @Schema(description = "first day of the close-outs") LocalDate from,
        @Schema(description = "the day after the last") LocalDate until,
        @Schema(description = "empty: all") List<String> kinds,

        @Schema(description = "ids; empty: all, and what stands in none")
        List<UUID> lists,

        @Schema(description = "how many are drawn; null: a share is") @Nullable
        Integer number,

        @Schema(description = "of what may be drawn; null: a number is") @Nullable
        Integer percent,

        LocalDate due,
        WeightsView weights,
        @JsonUnwrapped Drawing drawing,
        Figures figures,

        @Schema(description = "null for systems") @Nullable PersonRef madeBy,

        Instant madeAt,

        @Schema(description = "when all was recorded, or it was cancelled") @Nullable
        Instant endedAt,

        @Nullable String cancelReason,

        @Schema(description = "what can be done to it: change, draw, assign, cancel")
        List<OfferView> may)
        implements Tagged {

    @Schema(name = "LookBackFigures")
    record Figures(long drawn, long assigned, long recorded, long rebounds) {

        static Figures of(LookBackRepository.Figures counts) {
            return new Figures(counts.drawn(), counts.assigned(), counts.recorded(), counts.rebounds());
        }
    }

    @Schema(name = "RiskWeights", description = "what each sign of risk adds to the weight of an item, which is 1")
    record WeightsView(int overdue, int returned, int extended, int claimedDone, int rebounded) {

        static WeightsView of(Weights weights) {
            return new WeightsView(
                    weights.overdue(),
                    weights.returned(),
                    weights.extended(),
                    weights.claimedDone(),
                    weights.rebounded());
        }
    }

    /// What the draw kept, in the same object on the wire.
    record Drawing(
            @Schema(description = "of the draw; null before it, as what follows") @Nullable
            String seed,

            @Schema(description = "how many it was drawn from") @Nullable
            Integer population,

            @Schema(description = "SHA-256 of these with their signs and weights") @Nullable
            String populationDigest,

            @Nullable Instant drawnAt) {

        static Drawing of(LookBackPlan.Facts facts) {
            return facts.drawnAt() == null
                    ? new Drawing(null, null, null, null)
                    : new Drawing(facts.seed(), facts.population(), facts.digest(), facts.drawnAt());
        }
    }

    /// What is not in the plan itself.
    record Beside(
            UnitRef unit,
            LookBackRepository.Figures figures,
            @Nullable PersonRef by,
            List<OfferView> may) {}

    static PlanView of(LookBackPlan plan, Beside beside) {
        Terms terms = plan.terms();
        LookBackPlan.Facts facts = plan.facts();
        return new PlanView(
                plan.id(),
                plan.tag().toString(),
                terms.title(),
                plan.state().wire(),
                beside.unit(),
                terms.from(),
                terms.until(),
                terms.kinds().stream().map(Kind::wire).sorted().toList(),
                terms.lists().stream().sorted().toList(),
                terms.size().number(),
                terms.size().percent(),
                terms.due(),
                WeightsView.of(terms.weights()),
                Drawing.of(facts),
                Figures.of(beside.figures()),
                beside.by(),
                facts.madeAt(),
                facts.endedAt(),
                facts.cancelReason(),
                beside.may());
    }
}
