package org.taizhang.events;

import java.util.UUID;

/// A plan went back to its unit with what is demanded; what was accepted before stays.
///
/// @param item id of the item
/// @param unit responsible
/// @param version of the plan, from 1
/// @param from the step that returned it
public record PlanReturned(UUID item, String unit, int version, String from) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
