package org.taizhang.review.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.report.Confidence;

/// How surely a report was read as a whole: the confidence of the report itself, less what its sections lack on the
/// average. One doubtful section of twenty hardly counts; a report of doubtful sections does.
final class Sureness {

    private final List<Double> sections = new ArrayList<>();
    private final Set<String> doubts = new LinkedHashSet<>();

    private Sureness() {}

    static Confidence of(ReadReportContent content) {
        var sureness = new Sureness();
        sureness.note(content.doubts());
        sureness.walk(content.sections());
        double average = sureness.sections.stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(1);
        double confidence = known(content.confidence()) * average;
        return new Confidence(Math.round(confidence * 100) / 100.0, List.copyOf(sureness.doubts));
    }

    private void walk(@Nullable List<ReadReportContent.Section> those) {
        for (ReadReportContent.Section section : orNone(those)) {
            sections.add(known(section.confidence()));
            note(section.doubts());
            walk(section.children());
        }
    }

    private void note(@Nullable List<ReadReportContent.Doubt> those) {
        orNone(those).forEach(doubt -> doubts.add(doubt.code()));
    }

    /// An older reader did not say.
    private static double known(@Nullable Double confidence) {
        return Math.clamp(Objects.requireNonNullElse(confidence, 1.0), 0, 1);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
