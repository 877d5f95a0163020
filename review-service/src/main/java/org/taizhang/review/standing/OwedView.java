package org.taizhang.review.standing;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.campaign.Campaign;
import org.taizhang.review.campaign.RequiredPart;
import org.taizhang.review.report.Occasion;

@Schema(name = "OwedReport", description = "What an open campaign asks of a unit of the caller")
record OwedView(
        @Schema(description = "id") UUID campaign,
        String title,

        @Schema(enumeration = {"accountability", "half-year", "rectification", "progress", "screening", "judgement"})
        String kind,

        int year,
        @Nullable String period,

        @Schema(description = "titles of the parts that the report must have")
        List<String> template,

        StandingView standing) {

    static OwedView of(Campaign campaign, StandingView standing) {
        Occasion occasion = campaign.occasion();
        return new OwedView(
                campaign.id(),
                campaign.title(),
                occasion.kind().wire(),
                campaign.year(),
                occasion.period(),
                campaign.template().stream().map(RequiredPart::title).toList(),
                standing);
    }
}
