package org.taizhang.reader.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A section by what stands in it: number, heading and first words, and which of those that begin alike it is.
///
/// @param beginning the first words, heading included
/// @param occurrence from 0
public record SectionAnchor(String marker, String heading, String beginning, int occurrence) {
    private static final int WORDS = 24;

    static SectionAnchor of(ReportNode report, JsonNode section) {
        String marker = section.path("marker").asText();
        String heading = section.path("heading").asText();
        String beginning = beginning(report, section);
        int occurrence = 0;
        for (ObjectNode other : report.sections()) {
            if (other.path("id").equals(section.path("id"))) break;
            if (beginning(report, other).equals(beginning)) occurrence++;
        }
        return new SectionAnchor(marker, heading, beginning, occurrence);
    }

    public static Optional<SectionAnchor> of(ReportNode report, String id) {
        return report.section(id).map(section -> of(report, section));
    }

    /// The section in another reading: the same words at its beginning, else the only one of its number and heading.
    Optional<ObjectNode> in(ReportNode report) {
        List<ObjectNode> alike =
                where(report, section -> beginning(report, section).equals(beginning));
        if (!alike.isEmpty()) return Optional.of(alike.get(Math.min(occurrence, alike.size() - 1)));
        if (heading.isEmpty()) return Optional.empty();
        List<ObjectNode> sameHeading = where(
                report,
                section -> section.path("marker").asText().equals(marker)
                        && section.path("heading").asText().equals(heading));
        return sameHeading.size() == 1 ? Optional.of(sameHeading.getFirst()) : Optional.empty();
    }

    /// What a person knows it by.
    public String words() {
        return heading.isEmpty() ? beginning : marker + heading;
    }

    /// Its first words, by which it is known again under another number or heading.
    public static String beginning(ReportNode report, JsonNode section) {
        String words = Wording.of(report.quote(section)).words();
        return words.substring(0, Math.min(WORDS, words.length()));
    }

    private static List<ObjectNode> where(ReportNode report, Predicate<ObjectNode> wanted) {
        return report.sections().stream().filter(wanted).toList();
    }
}
