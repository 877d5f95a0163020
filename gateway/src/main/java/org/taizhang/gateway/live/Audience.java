package org.taizhang.gateway.live;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose events somebody may see.
///
/// @param supervisor sees what belongs to no unit yet: reports that wait to be matched
record Audience(Set<String> units, boolean supervisor) {

    Audience {
        units = Set.copyOf(units);
    }

    boolean sees(@Nullable String unit) {
        return unit == null ? supervisor : units.contains(unit);
    }
}
