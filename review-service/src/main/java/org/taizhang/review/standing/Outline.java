package org.taizhang.review.standing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.review.analysis.ReadReportContent;
import org.taizhang.review.campaign.RequiredPart;

/// The parts that a version of a report has, as far as they were read.
///
/// @param headings without spaces and punctuation
/// @param topics codes
record Outline(List<String> headings, Set<String> topics, Set<String> roles) {

    Outline {
        headings = List.copyOf(headings);
        topics = Set.copyOf(topics);
        roles = Set.copyOf(roles);
    }

    static Outline of(ReadReportContent content) {
        return new Outline(
                content.allSections()
                        .map(ReadReportContent.Section::heading)
                        .filter(Objects::nonNull)
                        .map(Outline::bare)
                        .filter(heading -> !heading.isEmpty())
                        .distinct()
                        .toList(),
                content.allSections()
                        .flatMap(section -> section.topics() == null
                                ? Stream.of()
                                : section.topics().stream().map(ReadReportContent.Mark::topic))
                        .collect(Collectors.toSet()),
                content.allSections()
                        .map(ReadReportContent.Section::role)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    /// The required parts that it has not: no heading names them, nothing is about them, no section has their
    /// role.
    List<String> missing(List<RequiredPart> template) {
        return template.stream()
                .filter(part -> !has(part))
                .map(RequiredPart::title)
                .toList();
    }

    private boolean has(RequiredPart part) {
        String title = bare(part.title());
        return (part.topic() != null && topics.contains(part.topic()))
                || (part.role() != null && roles.contains(part.role()))
                || headings.stream().anyMatch(heading -> heading.contains(title));
    }

    /// Letters and digits alone: spaces and punctuation differ from writer to writer.
    private static String bare(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
