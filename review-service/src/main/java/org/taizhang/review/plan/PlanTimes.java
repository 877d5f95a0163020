package org.taizhang.review.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When the plan of an item was or is due, and when it came.
///
/// @param handInBy null: none is owed
/// @param handedIn day of the first that was not taken back; null: not yet
/// @param reviewBy null: nobody has one to review
public record PlanTimes(
        @Nullable LocalDate handInBy,
        @Nullable LocalDate handedIn,
        boolean late,
        @Nullable LocalDate reviewBy,
        boolean reviewLate) {}
