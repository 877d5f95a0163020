package org.taizhang.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A candidate was accepted: an item stands in the ledger.
///
/// @param item id of the item
/// @param number for ever (一事一号)
/// @param unit responsible
/// @param report id of the report
/// @param candidate id of the candidate
/// @param itemClass `immediate`, `staged` or `long-term`
/// @param category what kind of candidate it was, in Chinese
/// @param cooperatingUnits codes
public record ItemOpened(
        UUID item,
        String number,
        String unit,
        UUID report,
        UUID candidate,
        String itemClass,
        @Nullable String category,
        @Nullable LocalDate due,
        List<String> cooperatingUnits)
        implements Event {

    public ItemOpened {
        cooperatingUnits = Optionally.list(cooperatingUnits);
    }

    @Override
    public String subject() {
        return item.toString();
    }
}
