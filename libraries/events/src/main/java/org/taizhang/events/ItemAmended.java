package org.taizhang.events;

import java.util.List;
import java.util.UUID;

/// What an item asks was put in other words, or other units share in it.
///
/// @param item id of the item
/// @param unit responsible
/// @param cooperatingUnits codes, as they are now
public record ItemAmended(UUID item, String unit, List<String> cooperatingUnits) implements Event {

    public ItemAmended {
        cooperatingUnits = Optionally.list(cooperatingUnits);
    }

    @Override
    public String subject() {
        return item.toString();
    }

    @Override
    public List<String> others() {
        return cooperatingUnits;
    }
}
