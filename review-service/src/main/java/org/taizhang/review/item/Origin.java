package org.taizhang.review.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an item stands on.
///
/// @param unit responsible for it
/// @param source title of the report or of the list
/// @param grounds the sentence, or whatever else says why
/// @param place null where no report says it
/// @param follows the item that it goes on from: one that rebounded or was carried over
public record Origin(
        String unit,
        String source,
        String category,
        String grounds,
        @Nullable Place place,
        @Nullable UUID follows) {

    /// Where the sentence stands that the item is from, in UTF-16 code units of that version's text.
    @Embeddable
    public record Place(
            UUID report,
            UUID candidate,
            @Column(name = "place_version") int version,
            @Column(name = "place_start") int start,
            @Column(name = "place_end") int end) {}
}
