package org.taizhang.review.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.report.Confidence;

/// What this service takes from the analysis of one report; the rest stays in the store.
public record ReadReportContent(
        String title,
        @Nullable String unit,
        @Nullable Integer year,
        String text,
        @Nullable List<Section> sections,
        @Nullable List<Finding> problems,
        @Nullable List<Finding> commitments,
        @Nullable List<Claim> rectifications,
        @Nullable List<Indicator> indicators,
        @Nullable List<Query> warnings,
        @Nullable Double confidence,
        @Nullable List<Doubt> doubts,
        @Nullable List<Entry> entries) {

    /// @param problem what was found or is to be done
    /// @param due in ISO form
    public record Entry(
            int start,
            int end,
            String kind,
            Place problem,
            @Nullable List<Place> measures,
            @Nullable Place result,
            String state,
            @Nullable String due,
            @Nullable BigDecimal amount,
            @Nullable Place leader,
            @Nullable Place unit,
            @Nullable String section) {}

    public record Place(int start, int end) {}

    public record Section(
            @Nullable String id,
            int start,
            int end,
            @Nullable String heading,
            @Nullable String role,
            @Nullable List<Mark> topics,
            @Nullable Double confidence,
            @Nullable List<Doubt> doubts,
            @Nullable List<Section> children) {

        private Stream<Section> flat() {
            Stream<Section> below =
                    children == null ? Stream.of() : children.stream().flatMap(Section::flat);
            return Stream.concat(Stream.of(this), below);
        }

        private void addPlans(List<Place> plans) {
            if ("next-steps".equals(role)) plans.add(new Place(start, end));
            else if (children != null) children.forEach(child -> child.addPlans(plans));
        }

        private boolean namesProblems() {
            return "problems".equals(role) || anyNamesProblems(children);
        }
    }

    /// @param topic code of the vocabulary
    public record Mark(String topic) {}

    /// Something that was found at a place of the text.
    public interface Found {

        int start();

        int end();

        @Nullable
        String section();
    }

    public record Finding(int start, int end, @Nullable String section) implements Found {}

    /// A statement of what became of found problems.
    ///
    /// @param problems how many were found, where the report says so
    /// @param claim `completed` where it says that all are put right
    public record Claim(
            int start,
            int end,
            @Nullable String section,
            @Nullable Integer problems,
            @Nullable String claim) implements Found {

        public boolean saysAllIsDone() {
            return "completed".equals(claim);
        }
    }

    /// A stated quantity.
    public record Indicator(
            int start,
            int end,
            @Nullable String section,
            @Nullable String subject,
            @Nullable BigDecimal value,
            @Nullable String unit,
            boolean approximate)
            implements Found {}

    public record Doubt(String code) {}

    public record Query(@Nullable String rule, @Nullable String severity, int start, int end) {

        private boolean isError() {
            return "error".equals(severity);
        }
    }

    /// All sections of the outline, each before those in it.
    public Stream<Section> allSections() {
        return sections == null ? Stream.of() : sections.stream().flatMap(Section::flat);
    }

    /// The parts that look ahead.
    public List<Place> plans() {
        var plans = new ArrayList<Place>();
        if (sections != null) sections.forEach(section -> section.addPlans(plans));
        return plans;
    }

    public boolean namesProblems() {
        return anyNamesProblems(sections);
    }

    /// Whether it says that all is put right.
    public boolean claimsAllDone() {
        return rectifications != null && rectifications.stream().anyMatch(Claim::saysAllIsDone);
    }

    public int errors() {
        return warnings == null
                ? 0
                : (int) warnings.stream().filter(Query::isError).count();
    }

    /// Id of the innermost section around a place; empty outside of all.
    public String sectionAt(int place) {
        return sectionAt(sections, place, "");
    }

    private static String sectionAt(@Nullable List<Section> siblings, int place, String around) {
        if (siblings == null) return around;
        return siblings.stream()
                .filter(section -> section.start() <= place && place < section.end())
                .findFirst()
                .map(section -> sectionAt(section.children(), place, Objects.requireNonNullElse(section.id(), around)))
                .orElse(around);
    }

    /// How surely the report and its sections were read.
    public Confidence sureness() {
        return Sureness.of(this);
    }

    public static int count(@Nullable List<?> list) {
        return list == null ? 0 : list.size();
    }

    private static boolean anyNamesProblems(@Nullable List<Section> sections) {
        return sections != null && sections.stream().anyMatch(Section::namesProblems);
    }
}
