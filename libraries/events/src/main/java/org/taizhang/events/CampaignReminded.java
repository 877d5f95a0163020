package org.taizhang.events;

import java.util.List;
import java.util.UUID;

/// Units that have not reported yet were reminded of it.
///
/// @param campaign id of the campaign
/// @param unit code of the unit at and below which it was opened
/// @param units codes of those that were reminded
public record CampaignReminded(UUID campaign, String unit, List<String> units) implements Event {

    public CampaignReminded {
        units = List.copyOf(units);
    }

    @Override
    public String subject() {
        return campaign.toString();
    }
}
