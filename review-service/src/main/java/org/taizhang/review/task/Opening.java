package org.taizhang.review.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task as it is to be opened.
///
/// @param kind what it asks for: the code of a procedure, or of another question that a room puts to people
/// @param about what the subject is, `report` or `item`
/// @param subject id of the report or item
/// @param unit that the subject is of; null where nobody knows yet
/// @param sight unit that a person must see to see the task
/// @param reasons codes of why it comes early: doubts with which a report was read
/// @param seats whose it may be; one of them suffices
public record Opening(
        String kind,
        String about,
        UUID subject,
        String title,
        @Nullable String unit,
        String sight,
        @Nullable String step,
        LocalDate due,
        int risk,
        List<String> reasons,
        List<Seat> seats) {

    public Opening {
        reasons = List.copyOf(reasons);
        seats = List.copyOf(seats);
    }
}
