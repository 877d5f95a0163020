package org.taizhang.review.report;

import java.util.Arrays;
import java.util.Locale;
import org.taizhang.web.problem.Invalid;

/// What kind of report it is, which a text does not say: whoever asks for it does.
public enum ReportKind {
    /// 责任报告: on the responsibility for strict Party governance, once a year; what comes unasked is one.
    ACCOUNTABILITY,
    /// 半年报告
    HALF_YEAR,
    /// 整改报告
    RECTIFICATION,
    /// 进展报告, such as 双周报 and 月报
    PROGRESS,
    /// 排查报告
    SCREENING,
    /// 研判报告
    JUDGEMENT;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ReportKind of(String wire) {
        return Arrays.stream(values())
                .filter(kind -> kind.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Invalid.field("kind", "没有这种报告：" + wire, "no such kind of report: " + wire));
    }
}
