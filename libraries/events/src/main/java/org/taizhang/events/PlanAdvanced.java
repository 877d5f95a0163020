package org.taizhang.events;

import java.util.UUID;

/// A step decided on a plan, and another follows.
///
/// @param item id of the item
/// @param unit responsible
/// @param version of the plan, from 1
/// @param passed the step that decided
/// @param step that it waits at now
public record PlanAdvanced(UUID item, String unit, int version, String passed, String step) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
