package org.taizhang.review.item;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;

/// What will be done for an item.
///
/// @param owner name of who does it; null where nobody was named
/// @param state `open`, or `done` once its unit has reported it done
/// @param doneOn the day that it was done on; null while it is open, and where it was reported before days were kept
/// @param doneAt when its unit said so
@Embeddable
public record Measure(
        String text,
        @Nullable LocalDate due,
        @Nullable String owner,
        String state,
        @Nullable LocalDate doneOn,
        @Nullable Instant doneAt,
        @Nullable String doneById,
        @Nullable String doneByName,
        @Nullable String doneByUnit) {

    public Measure {
        if (text.isBlank()) throw Invalid.field("measures", "整改措施不能为空。", "a measure without text");
    }

    public static Measure planned(String text, @Nullable LocalDate due, @Nullable String owner) {
        return new Measure(text, due, owner, "open", null, null, null, null, null);
    }

    public boolean isDone() {
        return state.equals("done");
    }

    /// What is done already stays as it was reported.
    Measure done(LocalDate on, Actor by, Instant now) {
        return isDone() ? this : new Measure(text, due, owner, "done", on, now, by.id(), by.name(), by.unit());
    }

    Measure reopened() {
        if (!isDone()) throw new Conflict("这项措施还没有完成，不需要恢复。", "the measure is open");
        return planned(text, due, owner);
    }

    @Nullable
    Actor doneBy() {
        return doneById == null || doneByName == null ? null : new Actor(doneById, doneByName, doneByUnit);
    }
}
