package org.taizhang.review.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.taizhang.events.CampaignClosed;
import org.taizhang.messaging.Outbox;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;

/// Ends a campaign: it asks for nothing any more. Reports that come later are taken all the same.
@ApplicationScoped
class CloseCampaign {

    private final CampaignRepository campaigns;
    private final CampaignActions actions;
    private final Standings standings;
    private final Outbox outbox;
    private final TrailRepository trail;
    private final TellDay day;

    CloseCampaign(
            CampaignRepository campaigns,
            CampaignActions actions,
            Standings standings,
            Outbox outbox,
            TrailRepository trail,
            TellDay day) {
        this.campaigns = campaigns;
        this.actions = actions;
        this.standings = standings;
        this.outbox = outbox;
        this.trail = trail;
        this.day = day;
    }

    @Transactional
    void close(UUID id, Person by) {
        Campaign campaign = campaigns.locked(id, by);
        IdentifyPerson.demand(actions.onOpen(campaign, by));
        campaign.close(day.now());
        int owed = standings.owing(id, by.sight()).size();
        outbox.add(new CampaignClosed(id, campaign.branch(), owed));
        trail.add(
                by.actor(),
                "campaign.closed",
                id.toString(),
                campaign.branch(),
                Map.of("title", campaign.title(), "owed", owed));
    }
}
