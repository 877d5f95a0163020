package org.taizhang.reader.compilation;

import org.jspecify.annotations.Nullable;

/// A stretch of a document as a person divided it off.
///
/// @param from first line; `to` is exclusive
/// @param report false where it is to belong to no report
/// @param title of the report, as are unit and year; null where what its text says is right
public record SaidPiece(
        int from,
        int to,
        boolean report,
        @Nullable String title,
        @Nullable String unit,
        @Nullable Integer year) {}
