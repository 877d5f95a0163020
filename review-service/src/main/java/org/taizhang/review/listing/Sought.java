package org.taizhang.review.listing;

/// What a list is of.
///
/// @param columns what is selected of each row
/// @param from tables, joined so that each row comes once
public record Sought(String columns, String from, Where where) {}
