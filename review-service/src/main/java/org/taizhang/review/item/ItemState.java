package org.taizhang.review.item;

import java.util.Arrays;
import java.util.Locale;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.Words;

/// `assigned -sign-> in-progress -apply-> under-close-out -grant-> closed`; a return leads from close-out back to
/// in-progress, another unit that is made responsible back to assigned. What is carried over into the next year, goes
/// to the archive with its year or goes on in another item ends without one. Which step of its close-out an item waits
/// at, its procedure knows. A closed item never reopens.
public enum ItemState {
    ASSIGNED("已交办、待签收", "请责任单位先签收并填写整改措施。", "the responsible unit signs it first"),
    IN_PROGRESS("正在整改", "可以填写进展、上传佐证材料，完成后申请销号。", "note progress, add evidence, then apply for close-out"),
    UNDER_CLOSE_OUT("正在办理销号", "请等销号办结。", "wait for the end of its close-out"),
    CLOSED("已销号", "销号的事项不再改变；问题反弹请另立事项。", "a closed item never reopens; open a new one that names it"),
    MERGED("已并入其他事项", "请在并入的事项上办理。", "work on the item that it was merged into"),
    CARRIED("已转入下一年度", "请在承接它的事项上办理。", "work on the item that goes on from it"),
    ARCHIVED("已归档", "归档的事项不再改变。", "an archived item does not change any more");

    private final String zh;
    private final String adviceZh;
    private final String advice;

    ItemState(String zh, String adviceZh, String advice) {
        this.zh = zh;
        this.adviceZh = adviceZh;
        this.advice = advice;
    }

    public Words words() {
        return new Words(zh, wire());
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ItemState of(String wire) {
        return Arrays.stream(values())
                .filter(state -> state.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Invalid.field("state", "没有这种整改状态：" + wire, "no such state: " + wire));
    }

    /// Whether there is still something to do.
    public boolean isOpen() {
        return this == ASSIGNED || this == IN_PROGRESS || this == UNDER_CLOSE_OUT;
    }

    /// Whether its unit still works on it, or has not begun.
    public boolean isBeforeCloseOut() {
        return this == ASSIGNED || this == IN_PROGRESS;
    }

    void require(ItemState needed) {
        if (this != needed) throw refusal();
    }

    /// Why something cannot be done in this state.
    public Conflict refusal() {
        return new Conflict("整改事项%s，不能这样做。%s".formatted(zh, adviceZh), "the item is %s: %s".formatted(wire(), advice));
    }
}
