package org.taizhang.events;

import java.time.LocalDate;
import java.util.UUID;

/// A unit took its request for a later date back.
///
/// @param item id of the item
/// @param unit responsible
/// @param due that was asked for
public record ExtensionWithdrawn(UUID item, String unit, LocalDate due) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
