package org.taizhang.review.campaign;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.TellDay;
import org.taizhang.web.problem.Conflict;

/// Opens drafts whose day has come, in China. What is to do is read off the drafts, so that rounds which fell
/// into an absence of this service open one after another when it is back. Several replicas may run it at
/// once: one opens at a time, and what it has opened is no draft for the next.
@ApplicationScoped
class OpenDueRounds {

    private static final Logger LOG = Logger.getLogger(OpenDueRounds.class);

    private final CampaignRepository campaigns;
    private final OpenCampaign openCampaign;
    private final TellDay day;

    OpenDueRounds(CampaignRepository campaigns, OpenCampaign openCampaign, TellDay day) {
        this.campaigns = campaigns;
        this.openCampaign = openCampaign;
        this.day = day;
    }

    @Scheduled(
            every = "{taizhang.campaigns.open-every}",
            identity = "open-due-rounds",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void openWaiting() {
        var passedOver = new ArrayList<UUID>();
        Optional<UUID> opened;
        do {
            opened = openOne(passedOver);
            opened.ifPresent(passedOver::add);
        } while (opened.isPresent());
    }

    /// The draft that it came to, whether it could be opened or a person has to look at it.
    private Optional<UUID> openOne(List<UUID> passedOver) {
        return QuarkusTransaction.requiringNew().call(() -> {
            // First, as whoever opens one by hand does: in another order the two would wait for each other.
            campaigns.hold();
            Optional<Campaign> due = campaigns.toOpen(day.today(), passedOver);
            due.ifPresent(this::open);
            return due.map(Campaign::id);
        });
    }

    private void open(Campaign campaign) {
        try {
            openCampaign.open(campaign, Actor.SYSTEM);
        } catch (Conflict e) {
            LOG.warnf("campaign=%s stays a draft: %s", campaign.id(), e.getMessage());
        }
    }
}
