package org.taizhang.review.notice;

import java.util.Arrays;
import java.util.Locale;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.Words;

/// What a notice tells. The names are kept in the database and in people's settings.
public enum Kind {
    TASK("待您办理", "waits for you"),
    TASK_OVERDUE("待办超期", "overdue with you"),
    TASK_ESCALATED("超期上报", "overdue below"),
    CORRECTION_ASKED("请求更正", "correction asked for"),
    SPLIT_WAITS("拆分待确认", "split waits for you"),
    COPIED("抄送给您", "sent to you to read"),
    RETURNED("已退回", "returned"),
    APPROVED("已通过", "approved"),
    CAMPAIGN_OPENED("新的报送任务", "new campaign"),
    CAMPAIGN_REMINDED("督办人员催报", "reminded to report"),
    CAMPAIGN_EXTENDED("报送延期", "more time to report"),
    CAMPAIGN_DUE("报送临期", "report due soon"),
    CAMPAIGN_OVERDUE("报送逾期", "report overdue"),
    ITEM_ASSIGNED("新交办事项", "item assigned"),
    ITEM_LEFT("事项改由其他单位负责", "item reassigned to another unit"),
    ITEM_DUE("事项临期", "item due soon"),
    ITEM_OVERDUE("事项逾期", "item overdue"),
    EXTENSION_DECIDED("延期已答复", "extension decided"),
    CLOSE_OUT_DECIDED("销号已办结", "close-out decided"),
    LOOK_BACK_HELD("回头看未反弹", "looked at again, and holds"),
    ABSENCE("外出代办", "absence"),
    TASK_UNSEEN("任务无人可办", "task that nobody can take");

    private final String zh;
    private final String en;

    Kind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Words label() {
        return new Words(zh, en);
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String wire) {
        return Arrays.stream(values())
                .filter(kind -> kind.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Invalid.field("kind", "没有这种通知：" + wire, "no such kind: " + wire));
    }
}
