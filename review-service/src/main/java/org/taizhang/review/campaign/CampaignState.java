package org.taizhang.review.campaign;

import java.util.Arrays;
import java.util.Locale;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;

/// `draft -> open -> closed`.
public enum CampaignState {
    DRAFT("这项报送任务还没有布置，请先布置。", "it is a draft; open it first"),
    OPEN("这项报送任务已经布置，不能再改。", "it is open; it does not change any more"),
    CLOSED("这项报送任务已经结束。", "it is closed");

    private final String zh;
    private final String en;

    CampaignState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CampaignState of(String wire) {
        return Arrays.stream(values())
                .filter(state -> state.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Invalid.field("state", "没有这种状态：" + wire, "no such state: " + wire));
    }

    /// Why something cannot be done in this state.
    Conflict refusal() {
        return new Conflict(zh, en);
    }
}
