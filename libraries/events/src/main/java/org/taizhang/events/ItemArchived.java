package org.taizhang.events;

import java.util.UUID;

/// An item ended with its year.
///
/// @param item id of the item
/// @param unit responsible
/// @param list id of its list
public record ItemArchived(UUID item, String unit, UUID list) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
