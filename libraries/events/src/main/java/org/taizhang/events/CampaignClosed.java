package org.taizhang.events;

import java.util.UUID;

/// A campaign asks for nothing any more.
///
/// @param campaign id of the campaign
/// @param unit code of the unit at and below which it was opened
/// @param owed how many of its units had not handed in what was due
public record CampaignClosed(UUID campaign, String unit, int owed) implements Event {

    public CampaignClosed {
        if (owed < 0) throw new IllegalArgumentException("no count: " + owed);
    }

    @Override
    public String subject() {
        return campaign.toString();
    }
}
