package org.taizhang.review.task;

import java.util.Locale;

/// What a task asks for.
public enum TaskKind {
    REPORT,
    CLOSE_OUT_REVIEW,
    CLOSE_OUT_ACCEPTANCE,
    UNMATCHED_REPORT;

    /// The name on the wire and in the database.
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
