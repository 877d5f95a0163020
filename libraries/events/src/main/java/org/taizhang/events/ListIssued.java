package org.taizhang.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A list of the ledger was handed to the units that owe what stands in it. The items follow as `item.opened`.
///
/// @param list id of the list
/// @param number for ever, such as `QD-2026-0001`
/// @param unit code of the unit that issued it
/// @param kind `rectification`, `commitment`, `task`, `duty`, `risk` or `directive`
/// @param year that it is for
/// @param units codes of those that owe something in it
/// @param copiedFrom the list of the year before that it was made from
public record ListIssued(
        UUID list,
        String number,
        String unit,
        String kind,
        int year,
        List<String> units,
        @Nullable UUID copiedFrom) implements Event {

    public ListIssued {
        units = List.copyOf(units);
    }

    @Override
    public String subject() {
        return list.toString();
    }
}
