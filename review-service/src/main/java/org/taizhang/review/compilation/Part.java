package org.taizhang.review.compilation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One report of an upload, as it was last read there, and what became of it.
///
/// @param index place in the upload, from 0
/// @param sight unit that a person must see to see the report
/// @param version number that it is in its report
/// @param shown whether that version is the one that the report shows
record Part(
        int index,
        UUID report,
        String title,
        @Nullable String unit,
        String sight,
        String unitAsRead,
        @Nullable Integer year,
        String state,
        @Nullable String step,
        int version,
        boolean shown,
        int warnings,
        int errors) {}
