package org.taizhang.review.savedview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;

/// Filters of a list under a name.
///
/// @param maker who alone may change or end it
/// @param query as the address of the list has them, without the `?`
/// @param shared null: with nobody
record SavedView(
        UUID id,
        Actor maker,
        String page,
        String name,
        String query,
        @Nullable Shared shared) {

    /// @param unit code of the unit whose people see it
    record Shared(Reach reach, String unit) {}

    enum Reach {
        /// the people of the unit
        UNIT,
        /// and those of all units below it
        BELOW
    }
}
