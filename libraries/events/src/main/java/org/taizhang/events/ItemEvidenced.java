package org.taizhang.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Evidence was taken to an item.
///
/// @param item id of the item
/// @param unit responsible
/// @param evidence id of the evidence
/// @param sha256 of the file
/// @param replaces id of the evidence whose place it took, which counts no more
public record ItemEvidenced(
        UUID item,
        String unit,
        UUID evidence,
        String sha256,
        @Nullable UUID replaces) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
