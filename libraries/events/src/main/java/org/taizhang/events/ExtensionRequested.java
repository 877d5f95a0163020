package org.taizhang.events;

import java.time.LocalDate;
import java.util.UUID;

/// A unit asked for a later date for an item.
///
/// @param item id of the item
/// @param unit responsible
/// @param due asked for
/// @param step that it waits at now
public record ExtensionRequested(UUID item, String unit, LocalDate due, String step) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
