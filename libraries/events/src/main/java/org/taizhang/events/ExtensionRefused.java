package org.taizhang.events;

import java.time.LocalDate;
import java.util.UUID;

/// A later date for an item was refused; its date stays.
///
/// @param item id of the item
/// @param unit responsible
/// @param due that was asked for
/// @param from the step that refused
public record ExtensionRefused(UUID item, String unit, LocalDate due, String from) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
