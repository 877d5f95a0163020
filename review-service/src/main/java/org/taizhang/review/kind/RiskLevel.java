package org.taizhang.review.kind;

/// 风险等级
public enum RiskLevel {
    HIGH,
    MEDIUM,
    LOW
}
