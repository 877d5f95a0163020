package org.taizhang.events;

/// The responsible unit signed for an item and named its measures.
///
/// @param item id of the item
/// @param unit responsible
/// @param measures how many
public record ItemSigned(String item, String unit, int measures) implements Event {

    @Override
    public String subject() {
        return item;
    }
}
