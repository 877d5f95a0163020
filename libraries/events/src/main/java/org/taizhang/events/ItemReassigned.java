package org.taizhang.events;

import java.util.UUID;

/// Another unit is responsible for an item from now on, and signs for it anew.
///
/// @param item id of the item
/// @param unit responsible from now on
/// @param from code of the unit that was responsible before
public record ItemReassigned(UUID item, String unit, String from) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
