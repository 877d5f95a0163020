package org.taizhang.review.unit;

import org.jspecify.annotations.Nullable;

/// Where something stands in the tree of units.
///
/// @param unit code of the unit that it is of
/// @param superior code of the unit next above; null at the root
public record Place(String unit, @Nullable String superior) {}
