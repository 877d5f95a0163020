package org.taizhang.review.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.taizhang.events.CampaignExtended;
import org.taizhang.events.CampaignOpened;
import org.taizhang.events.CampaignReminded;
import org.taizhang.events.Envelope;
import org.taizhang.events.Topic;
import org.taizhang.messaging.delivery.EventConsumer;

/// Hears what this service says of campaigns.
@ApplicationScoped
class CampaignToldConsumer implements EventConsumer {

    private final TellOfEvents tellOfEvents;

    CampaignToldConsumer(TellOfEvents tellOfEvents) {
        this.tellOfEvents = tellOfEvents;
    }

    @Override
    public String group() {
        return "review-service-notices-of-campaigns";
    }

    @Override
    public Topic topic() {
        return Topic.CAMPAIGNS;
    }

    @Override
    public void take(Envelope event) {
        tellOfEvents.tell(event, facts(event));
    }

    private static List<Fact> facts(Envelope event) {
        if (event.data() instanceof CampaignOpened it)
            return facts(event, Kind.CAMPAIGN_OPENED, it.campaign(), it.units());
        if (event.data() instanceof CampaignReminded it)
            return facts(event, Kind.CAMPAIGN_REMINDED, it.campaign(), it.units());
        if (event.data() instanceof CampaignExtended it)
            return facts(event, Kind.CAMPAIGN_EXTENDED, it.campaign(), List.of(it.unit()));
        return List.of();
    }

    private static List<Fact> facts(Envelope event, Kind kind, UUID campaign, List<String> units) {
        return units.stream()
                .map(unit -> Fact.of(event.id(), kind, "campaign", campaign, unit))
                .toList();
    }
}
