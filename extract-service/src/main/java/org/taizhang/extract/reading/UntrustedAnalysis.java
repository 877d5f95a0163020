package org.taizhang.extract.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.taizhang.reader.correction.FindingKind;
import org.taizhang.reader.correction.ReportNode;

/// An analysis as it comes from a worker, which a hostile file may have taken over: what the service does with an
/// analysis must be possible with this one.
public final class UntrustedAnalysis {
    private UntrustedAnalysis() {}

    /// @throws IllegalStateException saying what is wrong
    public static void check(ObjectNode analysis) {
        check(analysis.path("analyzer").asText().equals(InForce.HERE.reader()), "another reader");
        check(analysis.path("vocabulary").asText().equals(InForce.HERE.vocabulary()), "another vocabulary");
        check(analysis.path("failures").isArray(), "no list of failures");
        check(!analysis.path("reports").isEmpty(), "no reports");
        for (JsonNode report : analysis.path("reports")) {
            check(report.path("text").isTextual() && report.path("title").isTextual(), "a report without text");
            int length = report.path("text").textValue().length();
            for (FindingKind kind : FindingKind.values()) {
                new ReportNode((ObjectNode) report).findings(kind).forEach(finding -> place(finding, length));
            }
            sections(report.path("sections"), length);
        }
    }

    private static void sections(JsonNode siblings, int length) {
        for (JsonNode section : siblings) {
            check(section.isObject(), "a section that is none");
            place(section, length);
            sections(section.path("children"), length);
        }
    }

    private static void place(JsonNode placed, int length) {
        int start = placed.path("start").asInt(-1);
        int end = placed.path("end").asInt(-1);
        check(start >= 0 && end >= start && end <= length, "a place outside of its text");
    }

    private static void check(boolean holds, String wrong) {
        if (!holds) throw new IllegalStateException("a worker answered with " + wrong);
    }
}
