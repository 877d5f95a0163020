package org.taizhang.review.unit;

import org.jspecify.annotations.Nullable;

/// A person as others mention them.
///
/// @param unit that they acted for; null where nobody knows it any more
public record PersonRef(String name, @Nullable UnitRef unit) {}
