package org.taizhang.review.lookback;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.sample.Weights;
import org.taizhang.web.problem.Invalid;

/// What a plan looks at, and by when.
///
/// @param branch code of the unit at and below which it looks
/// @param from first day of the close-outs that it looks at
/// @param until the day after the last
/// @param kinds empty: all
/// @param lists ids; empty: all, and what stands in none
record Terms(
        String title,
        String branch,
        LocalDate from,
        LocalDate until,
        Set<Kind> kinds,
        Set<UUID> lists,
        Size size,
        LocalDate due,
        Weights weights) {

    Terms {
        kinds = Set.copyOf(kinds);
        lists = Set.copyOf(lists);
        if (!from.isBefore(until))
            throw Invalid.field("until", "截止日期必须晚于起始日期。", "%s is not after %s".formatted(until, from));
    }

    /// How many are drawn: so many, or so many percent, rounded up.
    record Size(@Nullable Integer number, @Nullable Integer percent) {

        Size {
            if ((number == null) == (percent == null))
                throw Invalid.field("size", "请填写抽取件数或抽取比例，二者择一。", "a number or a share");
        }

        int of(int population) {
            if (number != null) return Math.min(number, population);
            return (int) Math.ceilDiv((long) population * (percent == null ? 0 : percent), 100);
        }
    }
}
