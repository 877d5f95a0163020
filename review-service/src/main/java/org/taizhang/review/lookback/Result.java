package org.taizhang.review.lookback;

import java.util.Arrays;
import java.util.Locale;
import org.taizhang.web.problem.Invalid;

/// What came of a look back.
enum Result {
    /// 未反弹
    HOLDS,
    /// 反弹
    REBOUND;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Result of(String wire) {
        return Arrays.stream(values())
                .filter(one -> one.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Invalid.field("result", "没有这种回头看结果：" + wire, "no such result: " + wire));
    }
}
