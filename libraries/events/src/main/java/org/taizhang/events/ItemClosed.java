package org.taizhang.events;

import java.time.Instant;
import java.util.UUID;

/// An item was accepted and closed (销号).
///
/// @param item id of the item
/// @param unit responsible
/// @param digest SHA-256 of what was decided on
public record ItemClosed(UUID item, String unit, String closeOutNumber, String digest, Instant closedAt)
        implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
