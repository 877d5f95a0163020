package org.taizhang.review.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.taizhang.events.CampaignOpened;
import org.taizhang.messaging.Outbox;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.problem.Conflict;

/// 布置: tells the units what is due, and prepares the next round of a recurring campaign.
@ApplicationScoped
class OpenCampaign {

    private final CampaignRepository campaigns;
    private final ParticipantRepository participants;
    private final CampaignActions actions;
    private final UnitRepository units;
    private final Outbox outbox;
    private final TrailRepository trail;
    private final TellDay day;

    OpenCampaign(
            CampaignRepository campaigns,
            ParticipantRepository participants,
            CampaignActions actions,
            UnitRepository units,
            Outbox outbox,
            TrailRepository trail,
            TellDay day) {
        this.campaigns = campaigns;
        this.participants = participants;
        this.actions = actions;
        this.units = units;
        this.outbox = outbox;
        this.trail = trail;
        this.day = day;
    }

    @Transactional
    void open(UUID id, Person by) {
        campaigns.hold();
        Campaign campaign = campaigns.locked(id, by);
        IdentifyPerson.demand(actions.onDraft(campaign, by));
        if (campaign.due().isBefore(day.today()))
            throw new Conflict("截止日期已过，请先改期再布置。", "its date has passed; change it first");
        open(campaign, by.actor());
    }

    /// @throws Conflict when there is nobody to ask, or some are asked for the same already
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Conflict.class)
    void open(Campaign campaign, Actor by) {
        List<String> asked = reached(campaign.terms().reach());
        if (asked.isEmpty()) throw new Conflict("没有选中任何单位，请先选择单位。", "it reaches no unit");
        mustBeNew(campaign, asked);
        campaign.open(day.now());
        participants.add(campaign.id(), asked);
        outbox.add(new CampaignOpened(
                campaign.id(),
                campaign.branch(),
                campaign.occasion().kind().wire(),
                campaign.year(),
                campaign.occasion().period(),
                campaign.due(),
                asked,
                campaign.follows()));
        trail.add(
                by,
                "campaign.opened",
                campaign.id().toString(),
                campaign.branch(),
                Map.of(
                        "title", campaign.title(),
                        "due", campaign.due().toString(),
                        "units", asked.size()));
        campaign.next(UUID.randomUUID(), day.now()).ifPresent(next -> campaigns.persist(next));
    }

    private void mustBeNew(Campaign campaign, List<String> asked) {
        List<String> already = campaigns.askedAlready(campaign, asked);
        if (already.isEmpty()) return;
        String names = String.join("、", already);
        throw new Conflict(
                "已有在办的同类任务，同一份报告不重复要：%s。请把这些单位列为例外，或先结束那项任务。".formatted(names),
                "an open campaign asks for the same report already: " + names);
    }

    private List<String> reached(Terms.Reach reach) {
        Set<String> codes = new HashSet<>(units.openAtAndBelow(reach.branch()));
        if (!reach.withBranch()) codes.remove(reach.branch());
        reach.exceptions().forEach(left -> codes.removeAll(units.atAndBelow(left)));
        return codes.stream().sorted().toList();
    }
}
