package org.taizhang.review.stage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemClass;
import org.taizhang.review.person.TellDay;

/// Says when a long-term item is to be looked at next: a stage after it was assigned or was looked at last, unless that
/// review set another day. The last day of the item ends its last stage, which its close-out looks at.
@ApplicationScoped
public class TimeStages {

    private final StageConfig config;
    private final TellDay day;

    TimeStages(StageConfig config, TellDay day) {
        this.config = config;
        this.day = day;
    }

    /// How many months a stage has.
    public int months() {
        return config.months();
    }

    /// @param last the last review; null: there was none
    Optional<StageDue> next(Item item, @Nullable StageReview last) {
        if (item.order().itemClass() != ItemClass.LONG_TERM || !item.state().isBeforeCloseOut())
            return Optional.empty();
        LocalDate on = last == null
                ? item.receipt().assigned().plusMonths(config.months())
                : Objects.requireNonNullElse(last.next(), last.due().plusMonths(config.months()));
        LocalDate end = item.due();
        if (end != null && !on.isBefore(end)) return Optional.empty();
        int stage = last == null ? 1 : last.stage() + 1;
        return Optional.of(new StageDue(stage, on, on.isBefore(day.today())));
    }
}
