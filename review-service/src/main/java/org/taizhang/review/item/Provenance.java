package org.taizhang.review.item;

/// The room that an item came from, as far as the item's page asks it.
public interface Provenance {

    /// Whether what the item came from does not say it any more; the item stays.
    boolean isGone(Item item);
}
