package org.taizhang.review.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ItemPlan", description = "The plan of an item, with all its versions")
record PlanView(
        @Schema(description = "by when it is owed; null: none is") @Nullable
        LocalDate handInBy,

        @Schema(description = "the day of the first that was not taken back; null: not yet") @Nullable
        LocalDate handedInOn,

        @Schema(description = "it came after that day, or has not come and the day has passed")
        boolean late,

        @Schema(description = "by when the last is or was to be reviewed; null: there is none") @Nullable
        LocalDate reviewBy,

        @Schema(description = "it was reviewed after that day, or is not reviewed and the day has passed")
        boolean reviewLate,

        @Schema(description = "oldest first; the last that was accepted counts")
        List<VersionView> versions) {

    @Schema(name = "PlanVersion")
    record VersionView(
            int version,

            @Schema(enumeration = {"submitted", "accepted", "returned", "withdrawn", "voided"})
            String state,

            @Nullable String word,
            List<PlannedView> measures,
            Instant submittedAt,
            @Nullable Instant endedAt) {

        static VersionView of(ItemPlan plan) {
            return new VersionView(
                    plan.version(),
                    plan.state().wire(),
                    plan.word(),
                    plan.measures().stream()
                            .map(one -> new PlannedView(one.text(), one.due(), one.owner()))
                            .toList(),
                    plan.submittedAt(),
                    plan.endedAt());
        }
    }

    @Schema(name = "MeasureOfPlan")
    record PlannedView(
            String text,
            LocalDate due,

            @Schema(description = "name of who does it") @Nullable
            String owner) {}

    static PlanView of(PlanTimes times, List<ItemPlan> plans) {
        return new PlanView(
                times.handInBy(),
                times.handedIn(),
                times.late(),
                times.reviewBy(),
                times.reviewLate(),
                plans.stream().map(VersionView::of).toList());
    }
}
