package org.taizhang.events;

import java.util.List;
import java.util.UUID;

/// The plan of a unit for an item was accepted; its measures are what counts now.
///
/// @param item id of the item
/// @param unit responsible
/// @param version of the plan, from 1
/// @param planned the measures of the item in their order
public record PlanAccepted(UUID item, String unit, int version, List<PlannedMeasure> planned) implements Event {

    public PlanAccepted {
        planned = Optionally.list(planned);
    }

    @Override
    public String subject() {
        return item.toString();
    }
}
