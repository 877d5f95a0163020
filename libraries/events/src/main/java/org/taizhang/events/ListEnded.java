package org.taizhang.events;

import java.util.UUID;

/// Nothing is added to a list any more.
///
/// @param list id of the list
/// @param unit code of the unit that issued it
/// @param open how many of its items are still open
public record ListEnded(UUID list, String unit, long open) implements Event {

    @Override
    public String subject() {
        return list.toString();
    }
}
