package org.taizhang.events;

import java.util.UUID;

/// A unit handed in its plan for an item.
///
/// @param item id of the item
/// @param unit responsible
/// @param version of the plan, from 1
/// @param measures how many it names
/// @param step that it waits at now
public record PlanSubmitted(UUID item, String unit, int version, int measures, String step) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
