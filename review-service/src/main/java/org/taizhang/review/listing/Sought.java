package org.taizhang.review.listing;

import org.jspecify.annotations.Nullable;

/// What a list is of.
///
/// @param columns what is selected of each row
/// @param from tables, joined so that each row comes once; what conditions and orders speak of
/// @param shown what is left joined for the columns alone, at most one row to each; nobody counts it. May be empty.
/// @param tally what is counted instead of `from`: a table under the same name and with the same columns, as far as the
///     condition speaks of them, each row of which stands for as many as its column `many` says
public record Sought(
        String columns,
        String from,
        String shown,
        Where where,
        @Nullable String tally) {

    public Sought(String columns, String from, String shown, Where where) {
        this(columns, from, shown, where, null);
    }

    public Sought(String columns, String from, Where where) {
        this(columns, from, "", where);
    }

    public Sought countedIn(String table) {
        return new Sought(columns, from, shown, where, table);
    }
}
