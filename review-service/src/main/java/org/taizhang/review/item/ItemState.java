package org.taizhang.review.item;

import java.util.Arrays;
import java.util.Locale;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;

/// `assigned -sign-> in-progress -apply-> under-review -pass-> under-acceptance -accept-> closed`; a return leads from
/// review and from acceptance back to in-progress. A closed item never reopens.
public enum ItemState {
    ASSIGNED("已交办、待签收", "请责任单位先签收并填写整改措施。", "the responsible unit signs it first"),
    IN_PROGRESS("正在整改", "可以填写进展、上传佐证材料，完成后申请销号。", "note progress, add evidence, then apply for close-out"),
    UNDER_REVIEW("正在审核", "请等审核人员作出决定。", "wait for its review"),
    UNDER_ACCEPTANCE("正在验收", "请等验收人员作出决定。", "wait for its acceptance"),
    CLOSED("已销号", "销号的事项不再改变；问题反弹请另立事项。", "a closed item never reopens; open a new one that names it");

    private final String zh;
    private final String adviceZh;
    private final String advice;

    ItemState(String zh, String adviceZh, String advice) {
        this.zh = zh;
        this.adviceZh = adviceZh;
        this.advice = advice;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ItemState of(String wire) {
        return Arrays.stream(values())
                .filter(state -> state.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Invalid.field("state", "没有这种整改状态：" + wire, "no such state: " + wire));
    }

    public boolean allows(ItemAction action) {
        return switch (action) {
            case SIGN -> this == ASSIGNED;
            case PROGRESS, EVIDENCE, APPLY -> this == IN_PROGRESS;
            case REVIEW -> this == UNDER_REVIEW;
            case ACCEPT -> this == UNDER_ACCEPTANCE;
        };
    }

    void require(ItemAction action) {
        if (!allows(action)) throw refusal();
    }

    /// Why something cannot be done in this state.
    Conflict refusal() {
        return new Conflict("整改事项%s，不能这样做。%s".formatted(zh, adviceZh), "the item is %s: %s".formatted(wire(), advice));
    }
}
