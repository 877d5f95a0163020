package org.taizhang.review.listing;

/// What a list is of.
///
/// @param columns what is selected of each row
/// @param from tables, joined so that each row comes once; what conditions and orders speak of
/// @param shown what is left joined for the columns alone, at most one row to each; nobody counts it. May be empty.
public record Sought(String columns, String from, String shown, Where where) {

    public Sought(String columns, String from, Where where) {
        this(columns, from, "", where);
    }
}
