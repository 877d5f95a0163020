package org.taizhang.events;

/// An application for close-out passed its review and waits for acceptance.
///
/// @param item id of the item
/// @param unit responsible
/// @param digest SHA-256 of what was decided on
public record ItemPassed(String item, String unit, String digest) implements Event {

    @Override
    public String subject() {
        return item;
    }
}
