package org.taizhang.review.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Claims", description = "Claims of a report that all is put right, beside the ledger")
record ClaimsView(
        @Schema(description = "in the order of the report") List<ClaimView> claims,

        @Schema(
                description =
                        "items of its unit, of this year or before, that are not closed; none where it claims nothing")
        long open,

        @Schema(description = "of these, past their date") long overdue,

        @Schema(description = "of these, without any evidence")
        long unproven,

        @Schema(description = "the most overdue first, at most 50")
        List<OwedView> items) {

    @Schema(name = "Claim")
    record ClaimView(
            @Schema(description = "place in the text of the version that is shown")
            int start,

            int end,
            String text,

            @Schema(description = "how many problems it says were found") @Nullable
            Integer problems) {}

    @Schema(name = "OwedItem")
    record OwedView(
            UUID id,
            String number,
            String problem,

            @Schema(enumeration = {"assigned", "in-progress", "under-close-out"})
            String state,

            @Nullable LocalDate due,
            boolean overdue,
            boolean unproven) {}
}
