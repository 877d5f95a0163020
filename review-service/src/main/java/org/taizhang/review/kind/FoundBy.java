package org.taizhang.review.kind;

/// 问题来源: the unit itself, an inspection 巡察, an audit 审计, a criticism meeting or review 检视, a supervisor 督查.
public enum FoundBy {
    SELF,
    INSPECTION,
    AUDIT,
    REVIEW,
    SUPERVISION
}
