package org.taizhang.review.item;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.problem.Invalid;

/// 亮灯: how near its date an item is. Computed when it is looked at, never stored.
public enum Lamp {
    GREEN,
    YELLOW,
    RED,
    NONE;

    /// From so many days before the date the lamp is yellow.
    private static final int WARNING_DAYS = 30;

    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    /// The only rule of lamps: who looks for items by lamp looks for dates in these windows.
    ///
    /// @param from first date of the window
    /// @param to last date of the window
    public record Window(LocalDate from, LocalDate to) {

        public static Window always() {
            return new Window(EARLIEST, LATEST);
        }

        boolean holds(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    /// The dates of items that have this lamp and are not closed; empty for [#NONE], which is for items without a date
    /// and for closed ones.
    public Optional<Window> window(LocalDate today) {
        return window(today, WARNING_DAYS);
    }

    private Optional<Window> window(LocalDate today, int warningDays) {
        return switch (this) {
            case RED -> Optional.of(new Window(EARLIEST, today.minusDays(1)));
            case YELLOW -> Optional.of(new Window(today, today.plusDays(warningDays)));
            case GREEN -> Optional.of(new Window(today.plusDays(warningDays + 1L), LATEST));
            case NONE -> Optional.empty();
        };
    }

    public static Lamp of(ItemState state, @Nullable LocalDate due, LocalDate today) {
        return due == null || state == ItemState.CLOSED ? NONE : of(due, today);
    }

    /// Of what is open and has a date.
    public static Lamp of(LocalDate due, LocalDate today) {
        return of(due, today, WARNING_DAYS);
    }

    /// @param warningDays from so many days before the date it is yellow
    public static Lamp of(LocalDate due, LocalDate today, int warningDays) {
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
