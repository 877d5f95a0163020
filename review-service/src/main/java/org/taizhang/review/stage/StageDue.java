package org.taizhang.review.stage;

import java.time.LocalDate;

/// The stage of an item that is to be reviewed next.
///
/// @param stage which, from 1
/// @param on its last day
/// @param late that day has passed
record StageDue(int stage, LocalDate on, boolean late) {}
