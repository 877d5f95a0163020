package org.taizhang.review.item;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.problem.Invalid;

/// 亮灯: how near its date an item is. Computed when it is looked at, never stored.
public enum Lamp {
    GREEN,
    YELLOW,
    RED,
    NONE;

    /// From so many days before the date the lamp is yellow.
    static final int WARNING_DAYS = 30;

    public static Lamp of(ItemState state, @Nullable LocalDate due, LocalDate today) {
        if (due == null || state == ItemState.CLOSED) return NONE;
        if (today.isAfter(due)) return RED;
        return today.plusDays(WARNING_DAYS).isBefore(due) ? GREEN : YELLOW;
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Lamp of(String wire) {
        return Arrays.stream(values())
                .filter(lamp -> lamp.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Invalid.field("lamp", "没有这种亮灯：" + wire, "no such lamp: " + wire));
    }
}
