package org.taizhang.events;

/// Evidence was taken to an item.
///
/// @param item id of the item
/// @param unit responsible
/// @param evidence id of the evidence
/// @param sha256 of the file
public record ItemEvidenced(String item, String unit, String evidence, String sha256) implements Event {

    @Override
    public String subject() {
        return item;
    }
}
