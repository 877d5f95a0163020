package org.taizhang.reader.difference;

import com.fasterxml.jackson.databind.JsonNode;
import org.taizhang.reader.correction.FindingAnchor;
import org.taizhang.reader.correction.FindingKind;
import org.taizhang.reader.correction.ReportNode;

/// A finding of one of the two readings; the place is one in that reading's text.
///
/// @param rule of a warning; empty for the others
public record FindingSeen(FindingKind kind, String rule, int start, int end, String text) {

    static FindingSeen of(ReportNode report, FindingKind kind, JsonNode finding) {
        return new FindingSeen(
                kind,
                FindingAnchor.rule(finding),
                finding.path("start").asInt(),
                finding.path("end").asInt(),
                report.quote(finding));
    }
}
