package org.taizhang.events;

import java.util.UUID;

/// The responsible unit applied for close-out.
///
/// @param item id of the item
/// @param unit responsible
/// @param digest SHA-256 of what is to be reviewed
public record ItemApplied(UUID item, String unit, String digest) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
