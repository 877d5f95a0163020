package org.taizhang.review.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;

/// `extracted → submitted → … → approved → archived`; `submitted → returned → submitted`.
///
/// Between the steps of its route a report stays submitted. An extracted report may also be archived at once: when it
/// turns out to be a version of another report. It may be withdrawn with its upload, or be dismissed as no report and
/// restored; both stand in no list.
public enum ReportState {
    EXTRACTED("尚未报送", "请填报人先报送。", "submit it first"),
    SUBMITTED("正在审批", "请等审批结束，或请当前环节退回。", "wait for the approval, or have its step return it"),
    RETURNED("已退回", "请填报人修改后重新报送。", "mend it and submit it again"),
    APPROVED("已审定", "审定的报告不再改变。", "an approved report does not change"),
    ARCHIVED("已归档", "归档的报告不再改变。", "an archived report does not change"),
    WITHDRAWN("已撤回", "要报送请重新上传。", "upload it again to hand it in"),
    DISMISSED("已认定不是报告", "如果确是报告，请先恢复。", "restore it first if it is one");

    private final String zh;
    private final String adviceZh;
    private final String advice;

    ReportState(String zh, String adviceZh, String advice) {
        this.zh = zh;
        this.adviceZh = adviceZh;
        this.advice = advice;
    }

    /// The name on the wire.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReportState of(String wire) {
        return Arrays.stream(values())
                .filter(state -> state.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Invalid.field("state", "没有这种报告状态：" + wire, "no such state: " + wire));
    }

    /// Whether its unit may mend it and hand it in.
    public boolean isWithItsUnit() {
        return this == EXTRACTED || this == RETURNED;
    }

    /// Whether another version takes the place of the newest at once: only while nobody is deciding or has decided.
    boolean takesNewVersions() {
        return this == EXTRACTED || this == RETURNED || this == DISMISSED;
    }

    /// Whether it is in no list, and takes no place from another.
    public boolean standsAside() {
        return this == WITHDRAWN || this == DISMISSED;
    }

    /// Whether its candidates may be decided: once its unit stands by it.
    public boolean isWithSupervisors() {
        return switch (this) {
            case SUBMITTED, APPROVED, ARCHIVED -> true;
            case EXTRACTED, RETURNED, WITHDRAWN, DISMISSED -> false;
        };
    }

    /// @throws Conflict that names this state and what to do
    ReportState to(ReportState next) {
        if (!successors().contains(next)) throw refusal();
        return next;
    }

    /// Why something cannot be done in this state.
    public Conflict refusal() {
        return new Conflict("报告%s，不能这样做。%s".formatted(zh, adviceZh), "the report is %s; %s".formatted(wire(), advice));
    }

    private Set<ReportState> successors() {
        return switch (this) {
            case EXTRACTED -> Set.of(SUBMITTED, ARCHIVED, WITHDRAWN, DISMISSED);
            case SUBMITTED -> Set.of(SUBMITTED, RETURNED, APPROVED);
            case RETURNED -> Set.of(SUBMITTED);
            case APPROVED -> Set.of(ARCHIVED);
            case ARCHIVED, WITHDRAWN -> Set.of();
            case DISMISSED -> Set.of(EXTRACTED, WITHDRAWN);
        };
    }
}
