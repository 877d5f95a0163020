package org.taizhang.events;

import java.util.UUID;

/// A commitment goes on in the list of the next year.
///
/// @param item id of the item
/// @param unit responsible
/// @param into id of the item that goes on from it
public record ItemCarried(UUID item, String unit, UUID into) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
