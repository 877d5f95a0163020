package org.taizhang.review.standing;

import java.util.Arrays;
import java.util.Locale;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.Words;

/// How far a unit is with what it has to report.
enum Stage {
    NOT_BEGUN(true, "没有上传", "not begun"),
    UPLOADED(true, "已上传", "uploaded"),
    UNREADABLE(true, "没有读成", "not readable"),
    READ(true, "已读，未提交", "read"),
    READ_WITH_WARNINGS(true, "已读，有提示", "read with warnings"),
    SIGN_OFF(true, "待审签", "waiting for sign-off"),
    SUBMITTED(false, "审批中", "submitted"),
    RETURNED(true, "已退回", "returned"),
    APPROVED(false, "已通过", "approved");

    /// Whether it is the unit's turn: nothing has left it, or it came back.
    private final boolean owes;

    private final String zh;
    private final String en;

    Stage(boolean owes, String zh, String en) {
        this.owes = owes;
        this.zh = zh;
        this.en = en;
    }

    boolean owes() {
        return owes;
    }

    Words label() {
        return new Words(zh, en);
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The names of those at which units owe.
    static String[] owing() {
        return Arrays.stream(values()).filter(Stage::owes).map(Stage::name).toArray(String[]::new);
    }

    static Stage of(String wire) {
        return Arrays.stream(values())
                .filter(stage -> stage.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Invalid.field("stage", "没有这种进度：" + wire, "no such stage: " + wire));
    }
}
