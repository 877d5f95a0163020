package org.taizhang.review.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.candidate.CandidateKind;
import org.taizhang.review.candidate.Passage;

/// What an analysis proposes for the ledger, each with the passage that it stands on.
public final class Findings {

    private Findings() {}

    /// @throws IllegalArgumentException when a place lies outside of the text
    public static List<Passage> of(ReadReportContent content) {
        var passages = new ArrayList<Passage>();
        add(passages, CandidateKind.PROBLEM, content.problems(), content.text());
        add(passages, CandidateKind.COMMITMENT, content.commitments(), content.text());
        add(passages, CandidateKind.RECTIFICATION, content.rectifications(), content.text());
        return passages;
    }

    private static void add(
            List<Passage> passages,
            CandidateKind kind,
            @Nullable List<ReadReportContent.Finding> findings,
            String text) {
        if (findings == null) return;
        for (ReadReportContent.Finding finding : findings) {
            if (finding.start() < 0 || finding.end() <= finding.start() || finding.end() > text.length())
                throw new IllegalArgumentException("no such place: %d to %d".formatted(finding.start(), finding.end()));
            passages.add(Passage.read(
                    kind,
                    finding.start(),
                    finding.end(),
                    text.substring(finding.start(), finding.end()),
                    Objects.requireNonNullElse(finding.section(), "")));
        }
    }
}
