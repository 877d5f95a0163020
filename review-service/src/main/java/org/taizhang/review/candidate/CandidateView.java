package org.taizhang.review.candidate;

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
        boolean noLongerProposed) {

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
                noLongerProposed);
    }
}
