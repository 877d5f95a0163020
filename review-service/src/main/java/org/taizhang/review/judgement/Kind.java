package org.taizhang.review.judgement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.taizhang.review.candidate.CandidateKind;
import org.taizhang.web.problem.Invalid;

/// What the reader finds in a text.
enum Kind {
    PROBLEM,
    COMMITMENT,
    RECTIFICATION,
    INDICATOR,
    WARNING;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String wire) {
        return Arrays.stream(values())
                .filter(kind -> kind.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Invalid.field("kind", "没有这一类识读结果。", "no such kind of finding: " + wire));
    }

    /// As which it is proposed for the ledger.
    Optional<CandidateKind> candidate() {
        return switch (this) {
            case PROBLEM -> Optional.of(CandidateKind.PROBLEM);
            case COMMITMENT -> Optional.of(CandidateKind.COMMITMENT);
            case RECTIFICATION -> Optional.of(CandidateKind.RECTIFICATION);
            case INDICATOR, WARNING -> Optional.empty();
        };
    }
}
