package org.taizhang.events;

import java.util.UUID;

/// A list went to the archive, and with it what of it is never closed.
///
/// @param list id of the list
/// @param unit code of the unit that issued it
public record ListArchived(UUID list, String unit) implements Event {

    @Override
    public String subject() {
        return list.toString();
    }
}
