package org.taizhang.review.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person as others mention them.
///
/// @param unit that they acted for; null where nobody knows it any more
/// @param inPlaceOf name of who was away, where they acted in that person's place
/// @param away that they are away now; null where they are not
public record PersonRef(
        String name,
        @Nullable UnitRef unit,
        @Nullable String inPlaceOf,
        @Nullable Away away) {

    public PersonRef(String name, @Nullable UnitRef unit) {
        this(name, unit, null, null);
    }

    /// @param delegate name of who stands in for them
    /// @param lastDay after which they are back
    public record Away(String delegate, LocalDate lastDay) {}
}
