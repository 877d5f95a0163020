package org.taizhang.review.judgement;

import java.util.Arrays;
import java.util.Locale;
import org.taizhang.web.problem.Invalid;

/// What is said of a finding.
enum Answer {
    /// 属实: it is as the reader says.
    CONFIRMED,
    /// 不成立, 不是错误: it is not.
    UNFOUNDED,
    /// 已改: its unit has mended it, or will have in the next version.
    MENDED,
    /// 漏读: the reader should have found it.
    MISSED;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Answer of(String wire) {
        return Arrays.stream(values())
                .filter(answer -> answer.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Invalid.field("answer", "没有这种判定。", "no such answer: " + wire));
    }

    boolean needsAReason() {
        return this == UNFOUNDED;
    }
}
