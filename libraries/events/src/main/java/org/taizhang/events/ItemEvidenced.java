package org.taizhang.events;

import java.util.UUID;

/// Evidence was taken to an item.
///
/// @param item id of the item
/// @param unit responsible
/// @param evidence id of the evidence
/// @param sha256 of the file
public record ItemEvidenced(UUID item, String unit, UUID evidence, String sha256) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
