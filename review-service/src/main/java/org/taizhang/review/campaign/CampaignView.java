package org.taizhang.review.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.OfferView;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.web.match.Tagged;

@Schema(name = "Campaign", description = "Who must report what by when")
record CampaignView(
        UUID id,

        @Schema(description = "the same as the header `ETag`; a change names it in `If-Match`: 409 if it changed since")
        String etag,

        String title,

        @Schema(enumeration = {"accountability", "half-year", "rectification", "progress", "screening", "judgement"})
        String kind,

        int year,

        @Schema(description = "within the year, such as `M03`, `Q01` or `F07`; null: one report a year") @Nullable
        String period,

        @Schema(enumeration = {"once", "yearly", "quarterly", "monthly", "fortnightly"})
        String rhythm,

        @Schema(enumeration = {"draft", "open", "closed"}) String state,

        @Schema(description = "the branch of the tree that it is for")
        UnitRef branch,

        @Schema(description = "whether that unit has to report, too")
        boolean withBranch,

        @Schema(description = "units that have not to, with all below them")
        List<UnitRef> exceptions,

        @Schema(description = "the day on which it opens by itself; null: a person opens it") @Nullable
        LocalDate opensOn,

        LocalDate due,

        @Schema(
                enumeration = {"green", "yellow", "red", "none"},
                description = "by its date; none where it is not open")
        String lamp,

        @Schema(description = "the lamp is yellow from so many days before the date")
        int warningDays,

        @Schema(description = "whether compilations that divide without a doubt go through with nobody confirming it")
        boolean splitsAlone,

        @Schema(description = "the parts that a report must have")
        List<Part> template,

        @Schema(description = "code of the route that its reports go by")
        String route,

        @Schema(description = "of the units that the caller sees")
        Figures figures,

        @Schema(description = "null for what the service made, and for systems") @Nullable
        PersonRef by,

        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        List<OfferView> may)
        implements Tagged {

    @Schema(name = "RequiredPart", description = "A part that a report must have")
    record Part(
            @Schema(description = "a heading that holds these words is the part")
            String title,

            @Schema(description = "code of a topic; a section about it is the part, too") @Nullable
            String topic,

            @Schema(description = "role of a section that is the part, too") @Nullable
            String role) {

        static Part of(RequiredPart part) {
            return new Part(part.title(), part.topic(), part.role());
        }
    }

    @Schema(name = "CampaignFigures")
    record Figures(
            long units,
            @Schema(description = "that have not handed in") long owing,

            @Schema(description = "of those, whose date has passed")
            long late,

            List<Stage> stages) {

        static Figures of(List<Standings.Count> counts) {
            return new Figures(
                    counts.stream().mapToLong(Standings.Count::units).sum(),
                    counts.stream()
                            .filter(Standings.Count::owes)
                            .mapToLong(Standings.Count::units)
                            .sum(),
                    counts.stream().mapToLong(Standings.Count::late).sum(),
                    counts.stream()
                            .map(count -> new Stage(count.stage(), count.units()))
                            .toList());
        }
    }

    @Schema(name = "CampaignStage")
    record Stage(
            @Schema(
                    enumeration = {
                        "not-begun",
                        "uploaded",
                        "unreadable",
                        "read",
                        "read-with-warnings",
                        "sign-off",
                        "submitted",
                        "returned",
                        "approved"
                    })
            String stage,

            long units) {}
}
