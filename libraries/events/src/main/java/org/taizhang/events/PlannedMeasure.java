package org.taizhang.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A measure that a unit planned for an item.
///
/// @param due null for one without a date
public record PlannedMeasure(@Nullable LocalDate due) {}
