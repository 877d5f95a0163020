package org.taizhang.review.item;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.Words;

/// How long an item may take: 立行立改, 分阶段整改, 持续整改.
public enum ItemClass {
    IMMEDIATE("立行立改", Period.ofDays(60)),
    STAGED("分阶段整改", Period.ofYears(1)),
    LONG_TERM("持续整改", null);

    /// What is done sooner is no work of stages.
    private static final Period SHORT = Period.ofDays(60);

    /// Also what is kept up has a last day, if it has one at all.
    private static final Period LONGEST = Period.ofYears(5);

    private final String zh;
    private final @Nullable Period usual;

    ItemClass(String zh, @Nullable Period usual) {
        this.zh = zh;
        this.usual = usual;
    }

    public Words words() {
        return new Words(zh, wire());
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ItemClass of(String wire) {
        return Arrays.stream(values())
                .filter(itemClass -> itemClass.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Invalid.field("class", "没有这种整改类别：" + wire, "no such class: " + wire));
    }

    /// The deadline where nobody set one; none for what is kept up.
    @Nullable
    public LocalDate usualDue(LocalDate today) {
        return usual == null ? null : today.plus(usual);
    }

    /// @param due null: without one, as only what is kept up may be
    /// @param opened the day that the item stands in the ledger since
    /// @throws Invalid saying which dates the class allows
    void mustAllow(@Nullable LocalDate due, LocalDate opened, LocalDate today) {
        if (due == null) {
            if (this != LONG_TERM) throw invalid("%s要有整改期限，请填写。".formatted(zh), "%s needs a date".formatted(wire()));
            return;
        }
        LocalDate last = today.plus(usual == null ? LONGEST : usual);
        if (due.isBefore(today) || due.isAfter(last)) {
            throw invalid(
                    "%s的期限应在 %s 至 %s 之间。".formatted(zh, today, last),
                    "%s allows a date from %s to %s".formatted(wire(), today, last));
        }
        LocalDate first = opened.plus(SHORT);
        if (this == STAGED && !due.isAfter(first)) {
            throw invalid(
                    "%s的期限应晚于 %s；更早完成的属立行立改。".formatted(zh, first),
                    "%s allows a date after %s; what is done sooner is immediate".formatted(wire(), first));
        }
    }

    private static Invalid invalid(String message, String en) {
        return Invalid.field("due", message, en);
    }
}
