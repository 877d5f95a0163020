package org.taizhang.review.lamp;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.problem.Invalid;

/// 亮灯: how near its date something is. Computed when it is looked at, never stored.
public enum Lamp {
    GREEN,
    YELLOW,
    RED,
    NONE;

    /// From so many days before the date the lamp is yellow, where nobody set another number.
    public static final int WARNING_DAYS = 10;

    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    /// @param from first date of the window
    /// @param to last date of the window
    private record Window(LocalDate from, LocalDate to) {

        boolean holds(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    /// The dates of what has this lamp and is open; empty for [#NONE], which is for what has no date or is ended.
    ///
    /// @param warningDays from so many days before the date it is yellow
    private Optional<Window> window(LocalDate today, int warningDays) {
        return switch (this) {
            case RED -> Optional.of(new Window(EARLIEST, today.minusDays(1)));
            case YELLOW -> Optional.of(new Window(today, today.plusDays(warningDays)));
            case GREEN -> Optional.of(new Window(today.plusDays(warningDays + 1L), LATEST));
            case NONE -> Optional.empty();
        };
    }

    /// The same rule in SQL.
    ///
    /// @param due column with the date
    /// @param days column with the warning days
    /// @param today parameter with the day
    public String sql(String due, String days, String today) {
        return switch (this) {
            case RED -> "%s < %s".formatted(due, today);
            case YELLOW -> "%1$s >= %3$s and %1$s <= cast(%3$s as date) + %2$s".formatted(due, days, today);
            case GREEN -> "%1$s > cast(%3$s as date) + %2$s".formatted(due, days, today);
            case NONE -> "%s is null".formatted(due);
        };
    }

    /// Of what is open.
    ///
    /// @param due null: without a date
    /// @param warningDays from so many days before the date it is yellow
    public static Lamp of(@Nullable LocalDate due, LocalDate today, int warningDays) {
        if (due == null) return NONE;
        return Arrays.stream(values())
                .filter(lamp -> lamp.window(today, warningDays)
                        .filter(window -> window.holds(due))
                        .isPresent())
                .findFirst()
                .orElse(NONE);
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Lamp of(String wire) {
        return Arrays.stream(values())
                .filter(lamp -> lamp.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Invalid.field("lamp", "没有这种亮灯：" + wire, "no such lamp: " + wire));
    }
}
