package org.taizhang.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Another unit is responsible for an item from now on, and signs for it anew.
///
/// @param item id of the item
/// @param unit responsible from now on
/// @param from code of the unit that was responsible before
/// @param with id of the item that it went on in when it was merged, and that it goes with; null: it ended nowhere
public record ItemReassigned(
        UUID item, String unit, String from, @Nullable UUID with) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }

    @Override
    public List<String> others() {
        return List.of(from);
    }
}
