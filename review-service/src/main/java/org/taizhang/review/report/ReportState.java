package org.taizhang.review.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;

/// `extracted → submitted → … → approved → archived`; `submitted → returned → submitted`.
///
/// Between the steps of its route a report stays submitted. An extracted report may also be archived at once: when it
/// turns out to be a version of another report.
public enum ReportState {
    EXTRACTED("尚未报送", "请填报人先报送。", "submit it first"),
    SUBMITTED("正在审批", "请等审批结束，或请当前环节退回。", "wait for the approval, or have its step return it"),
    RETURNED("已退回", "请填报人修改后重新报送。", "mend it and submit it again"),
    APPROVED("已审定", "审定的报告不再改变。", "an approved report does not change"),
    ARCHIVED("已归档", "归档的报告不再改变。", "an archived report does not change");

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
        return this == EXTRACTED || this == RETURNED;
    }

    /// Whether its candidates may be decided: once its unit stands by it.
    public boolean isWithSupervisors() {
        return switch (this) {
            case SUBMITTED, APPROVED, ARCHIVED -> true;
            case EXTRACTED, RETURNED -> false;
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
            case EXTRACTED -> Set.of(SUBMITTED, ARCHIVED);
            case SUBMITTED -> Set.of(SUBMITTED, RETURNED, APPROVED);
            case RETURNED -> Set.of(SUBMITTED);
            case APPROVED -> Set.of(ARCHIVED);
            case ARCHIVED -> Set.of();
        };
    }
}
