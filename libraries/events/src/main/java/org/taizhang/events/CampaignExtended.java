package org.taizhang.events;

import java.time.LocalDate;
import java.util.UUID;

/// One unit of a campaign got a later date.
///
/// @param campaign id of the campaign
/// @param unit code of the unit that has more time
/// @param due its date from now on
/// @param dueBefore its date of before
public record CampaignExtended(UUID campaign, String unit, LocalDate due, LocalDate dueBefore) implements Event {

    @Override
    public String subject() {
        return campaign.toString();
    }
}
