package org.taizhang.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The responsible unit noted progress.
///
/// @param item id of the item
/// @param unit responsible
/// @param percent 0 to 100
public record ItemProgressed(
        UUID item, String unit, @Nullable Integer percent) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
