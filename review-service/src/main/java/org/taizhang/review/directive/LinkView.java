package org.taizhang.review.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.kind.ParticularsView;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;

@Schema(name = "ChainLink", description = "What became of one item of a list, from when it was asked to its end")
record LinkView(
        @Schema(description = "id of the item") UUID item,
        String number,

        @Schema(description = "what is asked") String problem,

        @Schema(description = "what its kind has beside, such as the text of a directive")
        ParticularsView particulars,

        @Schema(description = "that answers") UnitRef unit,
        @Schema(description = "that help it") List<UnitRef> cooperating,
        @Nullable LocalDate due,

        @Schema(description = "of the item") String state,

        @Schema(enumeration = {"green", "yellow", "red", "none"})
        String lamp,

        @Schema(description = "oldest first") List<StepView> steps) {

    /// @param what see `ChainStep`
    @Schema(name = "ChainStep")
    record StepView(
            @Schema(
                    enumeration = {
                        "assigned",
                        "signed",
                        "extended",
                        "reassigned",
                        "merged",
                        "answered",
                        "passed",
                        "returned",
                        "closed",
                        "carried",
                        "archived"
                    },
                    description =
                            "交办 assigned, 签收 signed, 反馈 answered, 审核 passed or returned, 办结 closed; what else happened on the way")
            String what,

            Instant at,

            @Schema(description = "null for systems") @Nullable
            PersonRef by,

            @Schema(description = "which answer it is or is about, from 1; null for what is about none") @Nullable
            Integer round,

            @Schema(description = "code of the step of the route that decided; null for what none did") @Nullable
            String step,

            @Schema(description = "the answer, or the opinion") @Nullable
            String text,

            @Schema(description = "of a return, one by one") List<String> demands) {}
}
