package org.taizhang.review.lastyear;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.lastyear.Figure;
import org.taizhang.lastyear.Figures;
import org.taizhang.lastyear.FollowUp;
import org.taizhang.lastyear.Place;
import org.taizhang.lastyear.Promises;
import org.taizhang.lastyear.Statement;
import org.taizhang.review.analysis.ReadReportContent;

/// What a report says of the year before, as far as it can be read off the two texts.
///
/// @param promises in the order of the earlier report
/// @param figures in the order of the later report
record Comparison(List<FollowUp> promises, List<Figures.Disagreement> figures) {

    Comparison {
        promises = List.copyOf(promises);
        figures = List.copyOf(figures);
    }

    static Comparison of(ReadReportContent earlier, ReadReportContent later) {
        List<FollowUp> promises = Promises.follow(statement(earlier), statement(later));
        Integer year = later.year();
        if (year == null || !Objects.equals(earlier.year(), year - 1)) return new Comparison(promises, List.of());
        return new Comparison(promises, Figures.disagreeing(later.text(), year, figures(later), figures(earlier)));
    }

    private static Statement statement(ReadReportContent content) {
        List<Place> promises = places(content.commitments(), content);
        List<Place> plans = Stream.concat(
                        content.plans().stream()
                                .filter(plan -> plan.end() <= content.text().length())
                                .map(plan -> new Place(plan.start(), plan.end())),
                        promises.stream())
                .toList();
        return new Statement(content.text(), promises, plans, places(content.problems(), content));
    }

    private static List<Place> places(
            @Nullable List<? extends ReadReportContent.Found> findings, ReadReportContent content) {
        return some(findings).stream()
                .filter(one -> one.start() >= 0
                        && one.start() < one.end()
                        && one.end() <= content.text().length())
                .map(one -> new Place(one.start(), one.end()))
                .toList();
    }

    private static List<Figure> figures(ReadReportContent content) {
        return some(content.indicators()).stream()
                .flatMap(one -> one.value() == null || one.subject() == null || one.unit() == null
                        ? Stream.empty()
                        : Stream.of(new Figure(
                                new Place(one.start(), one.end()),
                                one.subject(),
                                one.value(),
                                one.unit(),
                                one.approximate())))
                .toList();
    }

    private static <T> List<? extends T> some(@Nullable List<? extends T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
