package org.taizhang.gateway.live;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose events somebody may see.
///
/// @param seesBelow whether they also see what belongs to no unit yet: reports that wait to be matched
record Audience(Set<String> units, boolean seesBelow) {

    Audience {
        units = Set.copyOf(units);
    }

    boolean hears(LiveEvent event) {
        return sees(event.unit()) || event.others().stream().anyMatch(units::contains);
    }

    private boolean sees(@Nullable String unit) {
        return unit == null ? seesBelow : units.contains(unit);
    }
}
