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
}
