package org.taizhang.events;

import java.util.UUID;

/// An item ended: it goes on in another, which says the same.
///
/// @param item id of the item
/// @param unit responsible
/// @param into id of the item that it goes on in
public record ItemMerged(UUID item, String unit, UUID into) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
