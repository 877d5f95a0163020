package org.taizhang.events;

import java.util.UUID;

/// The unit of a duty or a risk point said how it stands with it in one period.
///
/// @param item id of the item
/// @param unit responsible
/// @param period such as `2026Q1`
/// @param unchanged whether nothing was new
public record ItemConfirmed(UUID item, String unit, String period, boolean unchanged) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
