package org.taizhang.events;

import java.time.LocalDate;
import java.util.UUID;

/// An item got a later date.
///
/// @param item id of the item
/// @param unit responsible
/// @param due the date from now on
/// @param dueBefore the date of before
/// @param extensions how often the item was extended
public record ExtensionGranted(UUID item, String unit, LocalDate due, LocalDate dueBefore, int extensions)
        implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
