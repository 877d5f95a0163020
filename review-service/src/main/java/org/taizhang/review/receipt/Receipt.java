package org.taizhang.review.receipt;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a unit took receipt 签收 of what was asked of it.
///
/// @param signBy the last day for it
/// @param signed null: not yet, or before it was kept
/// @param late it signed after that day, or has not signed and the day has passed
public record Receipt(
        LocalDate assigned, LocalDate signBy, @Nullable LocalDate signed, boolean late) {}
