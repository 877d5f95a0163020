package org.taizhang.review.demand;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.problem.Invalid;

@Schema(name = "Demand", description = "One thing that a return demands, with the finding that it came from")
public record DemandView(
        @NotBlank @Size(max = 2000) String text,

        @Schema(enumeration = {"problem", "commitment", "rectification", "indicator", "warning"})
        @Size(max = 20)
        @Nullable
        String kind,

        @Schema(description = "of a warning") @Size(max = 60) @Nullable
        String rule,

        @Schema(description = "in the text of the version that was decided on; with it come end and quote") @Nullable
        Integer start,

        @Nullable Integer end,

        @Schema(description = "what the text says there") @Size(max = 2000) @Nullable
        String quote) {

    public boolean isPlaced() {
        return start != null || end != null || quote != null;
    }

    public static DemandView of(Demand demand) {
        return new DemandView(
                demand.text(), demand.kind(), demand.rule(), demand.start(), demand.end(), demand.quote());
    }

    /// @param versionText that its place must be in
    /// @throws Invalid when the text does not say there what it quotes
    public Demand demand(String versionText) {
        if (!isPlaced()) return new Demand(0, text, kind, rule, null, null, null);
        if (start == null || end == null || !says(versionText, start, end))
            throw Invalid.field("points", "要求所引的原文与报告不符，请重新载入后再试。", "the text does not say there what is quoted");
        return new Demand(0, text, kind, rule, start, end, quote);
    }

    private boolean says(String versionText, int from, int to) {
        return from >= 0
                && from < to
                && to <= versionText.length()
                && versionText.substring(from, to).equals(quote);
    }
}
