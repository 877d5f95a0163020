package org.taizhang.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit was created or changed.
///
/// @param unit code
/// @param parent code; null for the root
/// @param ancestors codes from the root to the parent
/// @param closedOn the day on which it was closed; null while it is open
/// @param successors codes of those that took over, one after the other, the last of them in charge now; null while
///     it is open
public record UnitChanged(
        String unit,
        String name,
        @Nullable String parent,
        List<String> ancestors,
        @Nullable LocalDate closedOn,
        @Nullable List<String> successors)
        implements Event {

    public UnitChanged {
        ancestors = List.copyOf(ancestors);
        successors = successors == null ? null : List.copyOf(successors);
    }

    /// Of a unit that is open.
    public UnitChanged(String unit, String name, @Nullable String parent, List<String> ancestors) {
        this(unit, name, parent, ancestors, null, null);
    }

    @Override
    public String subject() {
        return unit;
    }
}
