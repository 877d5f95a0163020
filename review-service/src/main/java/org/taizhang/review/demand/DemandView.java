package org.taizhang.review.demand;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Demand", description = "One thing that a return demands, with the finding that it came from")
public record DemandView(
        String text,

        @Schema(enumeration = {"problem", "commitment", "rectification", "indicator", "warning"}) @Nullable
        String kind,

        @Schema(description = "of a warning") @Nullable String rule,

        @Schema(description = "in the text of the version that was decided on; with it come end and quote") @Nullable
        Integer start,

        @Nullable Integer end,

        @Schema(description = "what the text says there") @Nullable
        String quote) {

    public static DemandView of(Demand demand) {
        return new DemandView(
                demand.text(), demand.kind(), demand.rule(), demand.start(), demand.end(), demand.quote());
    }
}
