package org.taizhang.review.lookback;

import java.util.Arrays;
import java.util.Locale;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;

/// `draft -draw-> drawn -> done`, the last by itself when all is recorded; from `draft` and `drawn` also `cancelled`.
/// Nothing is drawn twice: another draw is another plan.
enum PlanState {
    DRAFT("还没有抽取", "可以修改、抽取或取消。", "change, draw or cancel it"),
    DRAWN("已经抽取", "抽取结果不能更改；如需重抽，请另建计划。", "nothing is drawn twice; make another plan"),
    DONE("已经完成", "如需再看，请另建计划。", "make another plan"),
    CANCELLED("已经取消", "如需再看，请另建计划。", "make another plan");

    private final String zh;
    private final String adviceZh;
    private final String advice;

    PlanState(String zh, String adviceZh, String advice) {
        this.zh = zh;
        this.adviceZh = adviceZh;
        this.advice = advice;
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PlanState of(String wire) {
        return Arrays.stream(values())
                .filter(state -> state.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Invalid.field("state", "没有这种计划状态：" + wire, "no such state: " + wire));
    }

    /// Why something cannot be done in this state.
    Conflict refusal() {
        return new Conflict("回头看计划%s，不能这样做。%s".formatted(zh, adviceZh), "the plan is %s: %s".formatted(wire(), advice));
    }
}
