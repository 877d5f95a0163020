package org.taizhang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit was created or changed.
///
/// @param unit code
/// @param parent code; null for the root
/// @param ancestors codes from the root to the parent
public record UnitChanged(
        String unit, String name, @Nullable String parent, List<String> ancestors) implements Event {

    public UnitChanged {
        ancestors = List.copyOf(ancestors);
    }

    @Override
    public String subject() {
        return unit;
    }
}
