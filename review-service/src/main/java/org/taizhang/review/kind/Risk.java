package org.taizhang.review.kind;

/// A risk point 风险点. It is reviewed each period, and closed when its controls have taken the risk away.
///
/// @param controls 防控措施
public record Risk(RiskLevel level, String controls, Cycle cycle) implements Closable, Confirmed {

    @Override
    public Kind kind() {
        return Kind.RISK;
    }
}
