package org.taizhang.review.candidate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Candidate")
record CandidateView(
        UUID id,

        @Schema(enumeration = {"problem", "commitment", "rectification"})
        String kind,

        int start,
        int end,
        String text,
        String section,

        @Schema(enumeration = {"proposed", "accepted", "rejected"})
        String state,

        @Nullable UUID item,

        @Schema(description = "accepted as saying what the item says, which another candidate opened")
        boolean merged,

        @Nullable String reason,

        @Schema(description = "that the place is in the text of")
        int version,

        @Schema(description = "a person added it by a judgement: the reader had missed it")
        boolean added,

        @Schema(description = "accepted, and the newest reading of the report does not propose it any more")
        boolean noLongerProposed,

        @Schema(description = "what the report says of it beside naming it, where it holds a ledger") @Nullable
        Columns columns) {

    @Schema(name = "CandidateColumns")
    record Columns(
            List<String> measures,
            @Nullable String result,

            @Schema(enumeration = {"completed", "ongoing", "planned", "stated"})
            String state,

            @Nullable LocalDate due,

            @Schema(description = "of money, in yuan") @Nullable
            BigDecimal amount,

            @Nullable String leader,
            @Nullable String leadUnit) {

        static @Nullable Columns of(@Nullable LedgerColumns columns) {
            return columns == null
                    ? null
                    : new Columns(
                            columns.measures(),
                            columns.result(),
                            columns.state(),
                            columns.due(),
                            columns.amount(),
                            columns.leader(),
                            columns.leadUnit());
        }
    }

    static CandidateView of(Candidate candidate, int version, boolean noLongerProposed) {
        return new CandidateView(
                candidate.id(),
                candidate.kind().wire(),
                candidate.start(),
                candidate.end(),
                candidate.text(),
                candidate.section(),
                candidate.state(),
                candidate.item(),
                candidate.isMerged(),
                candidate.reason(),
                version,
                candidate.isAdded(),
                noLongerProposed,
                Columns.of(candidate.columns()));
    }
}
