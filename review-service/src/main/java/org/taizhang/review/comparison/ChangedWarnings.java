package org.taizhang.review.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.taizhang.review.analysis.ReadReportContent;

/// The warnings that only one of two versions has: those of one rule about the same words are one.
record ChangedWarnings(List<ReadReportContent.Query> came, List<ReadReportContent.Query> went) {

    static ChangedWarnings between(ReadReportContent before, ReadReportContent after) {
        return new ChangedWarnings(but(after, before), but(before, after));
    }

    private static List<ReadReportContent.Query> but(ReadReportContent one, ReadReportContent other) {
        var there = new HashMap<String, Integer>();
        for (ReadReportContent.Query warning : warnings(other)) there.merge(key(other, warning), 1, Integer::sum);
        return warnings(one).stream()
                .filter(warning -> {
                    int left = there.merge(key(one, warning), -1, Integer::sum);
                    return left < 0;
                })
                .toList();
    }

    private static List<ReadReportContent.Query> warnings(ReadReportContent content) {
        return Objects.requireNonNullElse(content.warnings(), List.of());
    }

    private static String key(ReadReportContent content, ReadReportContent.Query warning) {
        return warning.rule() + " "
                + content.text().substring(warning.start(), warning.end()).replaceAll("\\s", "");
    }
}
