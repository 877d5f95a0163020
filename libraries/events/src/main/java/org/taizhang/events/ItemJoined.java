package org.taizhang.events;

import java.util.UUID;

/// Another item goes on in this one.
///
/// @param item id of the item
/// @param unit responsible
/// @param other id of the item that ended with it
public record ItemJoined(UUID item, String unit, UUID other) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
