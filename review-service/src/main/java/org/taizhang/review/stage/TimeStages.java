package org.taizhang.review.stage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemClass;
import org.taizhang.review.person.TellDay;

/// Says when a long-term item is to be looked at: every so many months since it was assigned or is long-term, unless a
/// review sets another day. The last day of the item ends its last stage, which its close-out looks at.
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

    /// The end of the stage after one that was looked at. Stages that were missed are not made up for.
    LocalDate after(StageDue stage, LocalDate reviewedOn) {
        int months = config.months();
        while (!stage.on().plusMonths(months).isAfter(reviewedOn)) months += config.months();
        return stage.on().plusMonths(months);
    }

    /// @param last the last review; null: there was none
    Optional<StageDue> next(Item item, @Nullable StageReview last) {
        if (item.order().itemClass() != ItemClass.LONG_TERM || !item.state().isBeforeCloseOut())
            return Optional.empty();
        LocalDate on = last == null ? item.receipt().stagesFrom().plusMonths(config.months()) : last.next();
        LocalDate end = item.due();
        if (end != null && !on.isBefore(end)) return Optional.empty();
        int stage = last == null ? 1 : last.stage() + 1;
        return Optional.of(new StageDue(stage, on, on.isBefore(day.today())));
    }
}
