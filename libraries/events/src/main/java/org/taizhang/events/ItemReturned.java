package org.taizhang.events;

import java.util.UUID;

/// An application for close-out was returned with demands.
///
/// @param item id of the item
/// @param unit responsible
/// @param digest SHA-256 of what was decided on
/// @param from the step that returned it
public record ItemReturned(UUID item, String unit, String digest, String from) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
