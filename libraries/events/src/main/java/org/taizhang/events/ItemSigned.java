package org.taizhang.events;

import java.util.List;
import java.util.UUID;

/// The responsible unit signed for an item and named its measures.
///
/// @param item id of the item
/// @param unit responsible
/// @param measures how many
/// @param planned the measures in their order
public record ItemSigned(UUID item, String unit, int measures, List<PlannedMeasure> planned) implements Event {

    public ItemSigned {
        planned = Optionally.list(planned);
    }

    @Override
    public String subject() {
        return item.toString();
    }
}
