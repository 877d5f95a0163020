package org.taizhang.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An item is of another class from now on, which says how long it may take.
///
/// @param item id of the item
/// @param unit responsible
/// @param itemClass `immediate`, `staged` or `long-term`
/// @param itemClassBefore the one of before
/// @param due its date from now on; null: none
public record ItemReclassified(
        UUID item,
        String unit,
        String itemClass,
        String itemClassBefore,
        @Nullable LocalDate due) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
