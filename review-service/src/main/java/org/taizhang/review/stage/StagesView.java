package org.taizhang.review.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.PersonRef;

@Schema(name = "ItemStages", description = "How a long-term item went after each of its stages")
record StagesView(
        @Schema(description = "the stage that is reviewed next, from 1; null: none") @Nullable
        Integer stage,

        @Schema(description = "by when; null: none") @Nullable
        LocalDate due,

        @Schema(description = "that day has passed") boolean late,

        @Schema(description = "oldest first") List<ReviewView> reviews) {

    @Schema(name = "StageReview")
    record ReviewView(
            int stage,
            LocalDate due,
            LocalDate reviewedOn,

            @Schema(description = "it was reviewed after that day")
            boolean late,

            @Schema(enumeration = {"holds-pace", "behind"}) String result,

            @Nullable String opinion,
            @Nullable String demands,

            @Schema(description = "null for systems") @Nullable
            PersonRef by,

            Instant at) {

        static ReviewView of(StageReview review, NamePeople.Names names) {
            return new ReviewView(
                    review.stage(),
                    review.due(),
                    review.reviewedOn(),
                    review.reviewedOn().isAfter(review.due()),
                    review.result().wire(),
                    review.opinion(),
                    review.demands(),
                    names.of(review.by()),
                    review.recordedAt());
        }
    }

    static StagesView of(Optional<StageDue> next, List<StageReview> reviews, NamePeople.Names names) {
        return new StagesView(
                next.map(StageDue::stage).orElse(null),
                next.map(StageDue::on).orElse(null),
                next.map(StageDue::late).orElse(false),
                reviews.stream().map(one -> ReviewView.of(one, names)).toList());
    }
}
