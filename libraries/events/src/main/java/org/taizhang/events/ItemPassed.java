package org.taizhang.events;

import java.util.UUID;

/// An application for close-out passed its review and waits for acceptance.
///
/// @param item id of the item
/// @param unit responsible
/// @param digest SHA-256 of what was decided on
public record ItemPassed(UUID item, String unit, String digest) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
