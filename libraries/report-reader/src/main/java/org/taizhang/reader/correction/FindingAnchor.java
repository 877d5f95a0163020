package org.taizhang.reader.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.warning.RuleCode;

/// A finding by the words that it stands on, and which time they occur in the report.
///
/// @param rule of a warning, because several rules may query one place; empty for the others
/// @param quote as the text says it
/// @param occurrence from 0
public record FindingAnchor(FindingKind kind, String rule, String quote, int occurrence) {
    /// A newer reader may end a statement a mark or a word later; it still is the same statement.
    private static final double SAME = 0.8;

    public static FindingAnchor of(ReportNode report, FindingKind kind, JsonNode finding) {
        String quote = report.quote(finding);
        int start = finding.path("start").asInt();
        return new FindingAnchor(kind, rule(finding), quote, report.wording().occurrencesBefore(quote, start));
    }

    /// Where its words stand in another text.
    Optional<Span> place(ReportNode report) {
        return report.wording().find(quote, occurrence);
    }

    /// The finding as another reader reads it; empty when that one does not read it.
    Optional<ObjectNode> in(ReportNode report) {
        List<ObjectNode> sameRule = report.findings(kind).stream()
                .filter(finding -> isOfRule(rule(finding)))
                .toList();
        Optional<Span> place = place(report);
        if (place.isPresent()) {
            return sameRule.stream()
                    .filter(finding -> overlap(ReportNode.place(finding), place.get()) >= SAME)
                    .findFirst();
        }
        // One of several occurrences is gone from the text, and which one cannot be told unless one is left.
        List<ObjectNode> sameWords = sameRule.stream()
                .filter(finding -> Wording.key(report.quote(finding)).equals(Wording.key(quote)))
                .toList();
        return sameWords.size() == 1 ? Optional.of(sameWords.getFirst()) : Optional.empty();
    }

    /// Under its own code, or one of the two under the name that older readers had for several rules.
    private boolean isOfRule(String other) {
        return rule.equals(other)
                || RuleCode.common(rule).equals(other)
                || RuleCode.common(other).equals(rule);
    }

    public static String rule(JsonNode finding) {
        return finding.path("rule").asText("");
    }

    /// The shared part of two places, as a share of the longer.
    private static double overlap(Span one, Span other) {
        if (one.equals(other)) return 1;
        int shared = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
        return (double) Math.max(0, shared) / Math.max(1, Math.max(one.length(), other.length()));
    }

    boolean isSameAs(FindingAnchor other) {
        return kind == other.kind
                && isOfRule(other.rule)
                && occurrence == other.occurrence
                && Wording.key(quote).equals(Wording.key(other.quote));
    }
}
