package org.taizhang.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A candidate was accepted: an item stands in the ledger.
///
/// @param item id of the item
/// @param number for ever (一事一号)
/// @param unit responsible
/// @param report id of the report
/// @param candidate id of the candidate
/// @param itemClass `immediate`, `staged` or `long-term`
public record ItemOpened(
        String item,
        String number,
        String unit,
        String report,
        String candidate,
        String itemClass,
        @Nullable LocalDate due)
        implements Event {

    @Override
    public String subject() {
        return item;
    }
}
