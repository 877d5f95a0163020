package org.taizhang.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A long-term item was looked at after a stage, and it was recorded how it goes.
///
/// @param item id of the item
/// @param unit responsible
/// @param stage which, from 1
/// @param due when the review was due
/// @param reviewedOn when it was looked at
/// @param result `holds-pace` or `behind`
/// @param next when the next review is due; left out: none
public record StageReviewed(
        UUID item,
        String unit,
        int stage,
        LocalDate due,
        LocalDate reviewedOn,
        String result,
        @Nullable LocalDate next) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
