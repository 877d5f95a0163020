package org.taizhang.review.candidate;

import java.util.Locale;

/// What a candidate is read from.
public enum CandidateKind {
    PROBLEM("问题"),
    COMMITMENT("承诺事项"),
    RECTIFICATION("整改声明");

    private final String category;

    CandidateKind(String category) {
        this.category = category;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As the ledger's column 类别 says it.
    String category() {
        return category;
    }
}
