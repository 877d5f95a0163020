package org.taizhang.review.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person was told.
///
/// @param about `report`, `item`, `campaign` or `absence`
/// @param subject id of it
/// @param title of a report or campaign, number of an item, days of an absence
/// @param inPlaceOf name of who is away and was told first; null where it is the person's own
/// @param counts false when its matter has settled itself
record Notice(
        UUID id,
        Kind kind,
        String about,
        UUID subject,
        String title,
        String unit,
        Instant madeAt,
        @Nullable Instant readAt,
        boolean counts,
        @Nullable String inPlaceOf) {}
