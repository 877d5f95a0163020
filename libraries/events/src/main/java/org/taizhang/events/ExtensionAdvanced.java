package org.taizhang.events;

import java.util.UUID;

/// A step decided on a later date, and another follows.
///
/// @param item id of the item
/// @param unit responsible
/// @param passed the step that decided
/// @param step that it waits at now
public record ExtensionAdvanced(UUID item, String unit, String passed, String step) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
