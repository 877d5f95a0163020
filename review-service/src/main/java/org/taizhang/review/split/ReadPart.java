package org.taizhang.review.split;

import org.jspecify.annotations.Nullable;

/// What a reader says of one report of an upload.
///
/// @param title null where the text has none
/// @param unit code of the unit that it names; null where that is not sure
/// @param unitAsRead empty where it names none
public record ReadPart(
        @Nullable String title,
        @Nullable String unit,
        String unitAsRead,
        @Nullable Integer year) {}
