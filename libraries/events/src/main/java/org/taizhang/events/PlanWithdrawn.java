package org.taizhang.events;

import java.util.UUID;

/// A unit took its plan back before anybody decided.
///
/// @param item id of the item
/// @param unit responsible
/// @param version of the plan, from 1
public record PlanWithdrawn(UUID item, String unit, int version) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
