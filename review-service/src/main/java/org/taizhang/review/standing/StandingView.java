package org.taizhang.review.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.campaign.Campaign;
import org.taizhang.review.campaign.CampaignState;
import org.taizhang.review.lamp.Lamp;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.unit.UnitRef;

@Schema(name = "CampaignStanding", description = "How far one unit of a campaign is")
record StandingView(
        UnitRef unit,

        @Schema(description = "name of the unit above it") @Nullable
        String system,

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

        @Schema(description = "whether it has not handed in")
        boolean owes,

        LocalDate due,
        boolean late,

        @Schema(
                enumeration = {"green", "yellow", "red", "none"},
                description = "none where it has handed in, or the campaign has ended")
        String lamp,

        @Schema(description = "why it has a later date than others; null where it has not, and for systems") @Nullable
        String reason,

        @Schema(description = "each day on which it was reminded")
        List<LocalDate> remindedOn,

        @Nullable UUID report,

        @Schema(description = "warnings of the report; null where there is none") @Nullable
        Integer warnings,

        @Schema(description = "the upload that names the campaign and came last") @Nullable
        UUID upload,

        @Schema(description = "code of why nothing came of it; null where something did") @Nullable
        String unreadable,

        @Schema(description = "when the report changed last, or the upload came") @Nullable
        Instant since,

        @Schema(description = "required parts that the report lacks; null where that is not known (yet)") @Nullable
        List<String> missing) {

    static StandingView of(Standing standing, Campaign campaign, Person reader, TellDay day) {
        Standing.Answer answer = standing.answer();
        Standing.File file = standing.file();
        return new StandingView(
                new UnitRef(standing.unit(), standing.name()),
                standing.system(),
                standing.stage().wire(),
                standing.stage().owes(),
                standing.due(),
                standing.late(),
                lamp(standing, campaign, day).wire(),
                reader.isIntegrator() ? null : standing.reason(),
                standing.remindedOn(),
                answer == null ? null : answer.report(),
                answer == null ? null : answer.warnings(),
                file == null ? null : file.upload(),
                answer == null && file != null ? file.unreadable() : null,
                since(answer, file),
                missing(answer, campaign));
    }

    private static Lamp lamp(Standing standing, Campaign campaign, TellDay day) {
        return standing.stage().owes() && campaign.state() == CampaignState.OPEN
                ? Lamp.of(standing.due(), day.today(), campaign.warningDays())
                : Lamp.NONE;
    }

    private static @Nullable Instant since(Standing.@Nullable Answer answer, Standing.@Nullable File file) {
        if (answer != null) return answer.changedAt();
        return file == null ? null : file.receivedAt();
    }

    private static @Nullable List<String> missing(Standing.@Nullable Answer answer, Campaign campaign) {
        if (answer == null) return null;
        return answer.outline()
                .map(outline -> outline.missing(campaign.template()))
                .orElse(null);
    }
}
