package org.taizhang.review.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.CampaignExtended;
import org.taizhang.events.CampaignReminded;
import org.taizhang.messaging.Outbox;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.NotFound;

/// Reminds units that have not handed in, and gives one unit more time.
@ApplicationScoped
class ChaseUnits {

    private final CampaignRepository campaigns;
    private final ParticipantRepository participants;
    private final CampaignActions actions;
    private final Standings standings;
    private final Outbox outbox;
    private final TrailRepository trail;
    private final TellDay day;

    ChaseUnits(
            CampaignRepository campaigns,
            ParticipantRepository participants,
            CampaignActions actions,
            Standings standings,
            Outbox outbox,
            TrailRepository trail,
            TellDay day) {
        this.campaigns = campaigns;
        this.participants = participants;
        this.actions = actions;
        this.standings = standings;
        this.outbox = outbox;
        this.trail = trail;
        this.day = day;
    }

    /// What came, or would come, of a reminder.
    ///
    /// @param reminded how many units
    /// @param today how many of the wanted ones were reminded today already, and are not again
    /// @param settled how many of the wanted ones have handed in
    record Reminder(int reminded, int today, int settled) {}

    /// @param wanted codes of units; null for all that owe
    /// @param dry whether only to say what would come of it
    @Transactional
    Reminder remind(UUID id, @Nullable Set<String> wanted, boolean dry, Person by) {
        Campaign campaign = campaigns.locked(id, by);
        IdentifyPerson.demand(actions.onOpen(campaign, by));
        LocalDate today = day.today();
        List<Standings.Owing> owing = standings.owing(id, by.sight()).stream()
                .filter(one -> wanted == null || wanted.contains(one.unit()))
                .toList();
        List<String> fresh = owing.stream()
                .filter(one -> !today.equals(one.remindedOn()))
                .map(Standings.Owing::unit)
                .toList();
        if (!dry && !fresh.isEmpty()) remind(campaign, fresh, by);
        int settled = wanted == null ? 0 : new HashSet<>(wanted).size() - owing.size();
        return new Reminder(fresh.size(), owing.size() - fresh.size(), settled);
    }

    private void remind(Campaign campaign, List<String> units, Person by) {
        List<String> reminded = participants.remind(campaign.id(), units, day.today());
        List<String> told = reminded.stream().sorted().toList();
        outbox.add(new CampaignReminded(campaign.id(), campaign.branch(), told));
        trail.add(
                by.actor(),
                "campaign.reminded",
                campaign.id().toString(),
                campaign.branch(),
                Map.of("title", campaign.title(), "units", told));
    }

    /// A later date, and why. What it gives is a date, never a lamp: those follow.
    record Delay(String unit, LocalDate due, String reason) {}

    @Transactional
    void extend(UUID id, Delay delay, Person by) {
        Campaign campaign = campaigns.locked(id, by);
        if (!by.sees(delay.unit())) throw NotFound.of("单位", "unit", delay.unit());
        IdentifyPerson.demand(actions.onOpen(campaign, by));
        LocalDate before = participants
                .lockedDue(campaign, delay.unit())
                .orElseThrow(() -> NotFound.of("单位", "unit", delay.unit()));
        if (!delay.due().isAfter(before))
            throw Invalid.field("due", "延期后的期限必须晚于现在的期限。", "%s is not later than %s".formatted(delay.due(), before));
        participants.extend(id, delay.unit(), delay.due(), delay.reason());
        outbox.add(new CampaignExtended(id, delay.unit(), delay.due(), before));
        trail.add(
                by.actor(),
                "campaign.extended",
                id.toString(),
                delay.unit(),
                Map.of(
                        "title", campaign.title(),
                        "due", delay.due().toString(),
                        "dueBefore", before.toString(),
                        "reason", delay.reason()));
    }
}
