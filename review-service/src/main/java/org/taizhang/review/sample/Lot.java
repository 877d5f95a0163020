package org.taizhang.review.sample;

import java.util.List;
import java.util.UUID;

/// A closed item that may be drawn.
///
/// @param number of the item, by which the draw knows it
/// @param signs each once, in their order
public record Lot(UUID item, String number, List<RiskSign> signs) {

    public Lot {
        signs = List.copyOf(signs);
    }
}
