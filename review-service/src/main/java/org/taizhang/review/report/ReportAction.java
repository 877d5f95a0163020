package org.taizhang.review.report;

import java.util.Locale;

/// What a person can do to a report.
public enum ReportAction {
    SUBMIT,
    APPROVE,
    RETURN,
    ASSIGN_UNIT;

    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
