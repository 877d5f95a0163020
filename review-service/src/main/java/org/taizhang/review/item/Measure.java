package org.taizhang.review.item;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.problem.Invalid;

/// What will be done for an item.
///
/// @param state `open`, or `done` once its unit has reported it done
@Embeddable
public record Measure(String text, @Nullable LocalDate due, String state) {

    public Measure {
        if (text.isBlank()) throw Invalid.field("measures", "整改措施不能为空。", "a measure without text");
    }

    public static Measure planned(String text, @Nullable LocalDate due) {
        return new Measure(text, due, "open");
    }

    boolean isDone() {
        return state.equals("done");
    }

    Measure done() {
        return new Measure(text, due, "done");
    }
}
