package org.taizhang.extract.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.taizhang.reader.analysis.AnalysisJson;
import org.taizhang.reader.compilation.Division;
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

    /// @param division empty for a file of one report
    /// @throws IllegalStateException saying what is wrong
    static void checkDivision(byte[] division, int reports) {
        if (division.length == 0) return;
        Division told = new AnalysisJson().division(division);
        int at = 0;
        int report = 0;
        for (Division.Piece piece : told.pieces()) {
            check(piece.from() == at && piece.to() > at, "pieces that leave lines out");
            check(piece.report() == null || piece.report() == report++, "pieces in another order");
            at = piece.to();
        }
        check(at == told.lines().size() && report == reports, "pieces of another text");
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
