package org.taizhang.review.kind;

import java.util.Arrays;
import java.util.Locale;
import org.taizhang.web.problem.Invalid;

/// Kind of a list 清单 and of its items. Each numbers its items in a series of its own.
public enum Kind {
    RECTIFICATION("ZG", "问题整改"),
    COMMITMENT("CN", "承诺事项"),
    TASK("RW", "任务"),
    DUTY("ZR", "责任"),
    RISK("FX", "风险点"),
    DIRECTIVE("PS", "批示件");

    private final String series;
    private final String zh;

    Kind(String series, String zh) {
        this.series = series;
        this.zh = zh;
    }

    /// What numbers of its items begin with.
    public String series() {
        return series;
    }

    /// As the ledger's column 类别 says it where nobody says more.
    public String zh() {
        return zh;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String wire) {
        return Arrays.stream(values())
                .filter(kind -> kind.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Invalid.field("kind", "没有这种清单：" + wire, "no such kind of list: " + wire));
    }
}
