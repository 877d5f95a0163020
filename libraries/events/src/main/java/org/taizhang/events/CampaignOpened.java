package org.taizhang.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Units were told what they have to report by when.
///
/// @param campaign id of the campaign
/// @param unit code of the unit at and below which it was opened
/// @param kind of the reports that are due
/// @param year that they are to speak of
/// @param period of that year; null where there is one report a year
/// @param due the last day
/// @param units codes of those that have to report
/// @param follows the round before, of a recurring campaign
public record CampaignOpened(
        UUID campaign,
        String unit,
        String kind,
        int year,
        @Nullable String period,
        LocalDate due,
        List<String> units,
        @Nullable UUID follows)
        implements Event {

    public CampaignOpened {
        units = List.copyOf(units);
    }

    @Override
    public String subject() {
        return campaign.toString();
    }
}
