package org.taizhang.review.candidate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the report itself says of a problem or a task beside naming it, as columns of the ledger have it.
///
/// @param state completed, ongoing, planned, or stated where the report does not say
/// @param amount of money, in yuan
public record LedgerColumns(
        List<String> measures,
        @Nullable String result,
        String state,
        @Nullable LocalDate due,
        @Nullable BigDecimal amount,
        @Nullable String leader,
        @Nullable String leadUnit) {
    public LedgerColumns {
        measures = List.copyOf(measures);
    }
}
