package org.taizhang.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An item stands in the ledger: a candidate was accepted, or a list asks for it.
///
/// @param item id of the item
/// @param number for ever (一事一号)
/// @param unit responsible
/// @param report id of the report that says it; null where none does
/// @param candidate id of the candidate; null where it is from no report
/// @param itemClass `immediate`, `staged` or `long-term`
/// @param category what it is, in Chinese
/// @param cooperatingUnits codes
/// @param kind of its list: `rectification`, `commitment`, `task`, `duty`, `risk` or `directive`
/// @param list id of the list that it stands in; null where it stands in none
/// @param follows id of the item that it goes on from
public record ItemOpened(
        UUID item,
        String number,
        String unit,
        @Nullable UUID report,
        @Nullable UUID candidate,
        String itemClass,
        @Nullable String category,
        @Nullable LocalDate due,
        List<String> cooperatingUnits,
        @Nullable String kind,
        @Nullable UUID list,
        @Nullable UUID follows)
        implements Event {

    public ItemOpened {
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
