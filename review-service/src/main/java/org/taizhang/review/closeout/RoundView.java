package org.taizhang.review.closeout;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.demand.DemandView;
import org.taizhang.review.procedure.OpinionView;
import org.taizhang.review.unit.PersonRef;

@Schema(name = "CloseOutRound", description = "One application for close-out, and what became of it")
record RoundView(
        @Schema(description = "from 1") int round,

        @Schema(description = "null for systems") @Nullable PersonRef by,

        Instant at,

        @Schema(description = "as they were stated then") @Nullable
        String results,

        @Schema(description = "all that the item had then; empty for rounds of before it was kept")
        List<UUID> evidence,

        @Schema(description = "to what the return before demanded, in its order")
        List<AnswerView> answers,

        @Schema(description = "oldest first") List<DecisionView> decisions,

        @Schema(enumeration = {"pending", "returned", "voided", "closed"})
        String outcome) {

    @Schema(name = "DemandAnswer")
    record AnswerView(
            @Schema(description = "as it was written") String demand,
            @Nullable String text,
            List<UUID> evidence) {

        static AnswerView of(Answer answer) {
            return new AnswerView(answer.demand(), answer.text(), answer.evidence());
        }
    }

    @Schema(name = "CloseOutDecision")
    record DecisionView(
            @Schema(description = "code of the step") @Nullable
            String step,

            @Schema(enumeration = {"approved", "returned"}) String outcome,

            @Schema(description = "code of the earlier step that it was returned to, or `reporter`") @Nullable
            String to,

            @Schema(description = "opinion, or demands as they were written") @Nullable
            String text,

            @Schema(description = "of a return, one by one") List<String> demands,

            @Schema(description = "null for systems") @Nullable
            PersonRef by,

            Instant at) {

        static DecisionView of(OpinionView opinion) {
            return new DecisionView(
                    opinion.step(),
                    opinion.outcome(),
                    opinion.to(),
                    opinion.text(),
                    opinion.demands().stream().map(DemandView::text).toList(),
                    opinion.by(),
                    opinion.at());
        }
    }
}
