package org.taizhang.review.lists;

import java.util.Arrays;
import java.util.Locale;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;

/// `draft -issue-> issued -first signature-> running -end-> ended -archive-> archived`.
enum ListState {
    DRAFT("还没有下发", "请先下发。", "issue it first"),
    ISSUED("已下发", "可以新增事项；不再办理的请办结清单。", "add items, or end it"),
    RUNNING("正在办理", "可以新增事项；不再办理的请办结清单。", "add items, or end it"),
    ENDED("已办结", "办结的清单不再新增事项，可以归档或转为下一年度的草稿。", "archive it, or copy it into a draft of the next year"),
    ARCHIVED("已归档", "归档的清单不再改变，可以转为下一年度的草稿。", "copy it into a draft of the next year");

    private final String zh;
    private final String adviceZh;
    private final String advice;

    ListState(String zh, String adviceZh, String advice) {
        this.zh = zh;
        this.adviceZh = adviceZh;
        this.advice = advice;
    }

    /// Whether its units owe what stands in it, and more can be added.
    boolean isOpen() {
        return this == ISSUED || this == RUNNING;
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ListState of(String wire) {
        return Arrays.stream(values())
                .filter(state -> state.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Invalid.field("state", "没有这种清单状态：" + wire, "no such state: " + wire));
    }

    /// Why something cannot be done in this state.
    Conflict refusal() {
        return new Conflict("清单%s，不能这样做。%s".formatted(zh, adviceZh), "the list is %s: %s".formatted(wire(), advice));
    }
}
