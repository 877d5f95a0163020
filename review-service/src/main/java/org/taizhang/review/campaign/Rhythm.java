package org.taizhang.review.campaign;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.problem.Invalid;

/// How often a campaign comes again.
enum Rhythm {
    ONCE(0, ""),
    YEARLY(0, ""),
    QUARTERLY(4, "Q"),
    MONTHLY(12, "M"),
    FORTNIGHTLY(26, "F");

    /// How many periods a year has; none where there is one report a year.
    private final int periods;

    private final String sign;

    Rhythm(int periods, String sign) {
        this.periods = periods;
        this.sign = sign;
    }

    /// Which of its years and periods a round speaks of.
    ///
    /// @param number of the period, from 1; null where there is one report a year
    record Turn(int year, @Nullable Integer number) {}

    boolean isRecurring() {
        return this != ONCE;
    }

    /// The code of a period, which tells a round from all others of the year.
    @Nullable
    String period(@Nullable Integer number) {
        if (periods == 0) {
            if (number != null) throw Invalid.field("number", "这种周期不分期。", "it has no periods");
            return null;
        }
        if (number == null || number < 1 || number > periods) {
            throw Invalid.field(
                    "number", "期数应在 1 到 %d 之间。".formatted(periods), "a number from 1 to %d".formatted(periods));
        }
        return "%s%02d".formatted(sign, number);
    }

    Turn after(Turn turn) {
        Integer number = turn.number();
        if (number == null) return new Turn(turn.year() + 1, null);
        return number < periods ? new Turn(turn.year(), number + 1) : new Turn(turn.year() + 1, 1);
    }

    /// The date of a round, counted from the first one: a month that is too short for a date takes nothing
    /// from the months after it.
    LocalDate date(LocalDate first, int round) {
        return switch (this) {
            case ONCE -> first;
            case YEARLY -> first.plusYears(round);
            case QUARTERLY -> first.plusMonths(3L * round);
            case MONTHLY -> first.plusMonths(round);
            case FORTNIGHTLY -> first.plusWeeks(2L * round);
        };
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Rhythm of(String wire) {
        return Arrays.stream(values())
                .filter(rhythm -> rhythm.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Invalid.field("rhythm", "没有这种周期：" + wire, "no such rhythm: " + wire));
    }
}
