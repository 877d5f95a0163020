package org.taizhang.reader.entry;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.finding.Claim;
import org.taizhang.reader.text.Span;

/// One problem or task with what the report says of it, column by column.
///
/// @param problem what was found, or what is to be done
/// @param due day by which it is to be done, in ISO form; the last day of a month or year that is named alone
/// @param amount of money in yuan, the first that is named
public record Entry(
        int start,
        int end,
        EntryKind kind,
        Span problem,
        List<Span> measures,
        @Nullable Span result,
        Claim state,
        @Nullable String due,
        @Nullable BigDecimal amount,
        @Nullable Span leader,
        @Nullable Span unit,
        String section) {
    public Entry {
        measures = List.copyOf(measures);
    }

    public Span span() {
        return new Span(start, end);
    }
}
