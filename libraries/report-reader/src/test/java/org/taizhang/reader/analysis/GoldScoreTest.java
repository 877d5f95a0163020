package org.taizhang.reader.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.reader.text.Span;

/// Holds the scores on the three annotated reports where they are; `score.py` beside the annotations is the
/// measure, and this is the part of it that a build can hold on to.
class GoldScoreTest {
    private static final String COMPILATION = Texts.resource("gold/compilation.txt");
    private static final Analysis ANALYSIS = Texts.analysis("汇编.txt", COMPILATION);

    private record Marked(Span span, JsonNode gold) {}

    @ParameterizedTest
    @ValueSource(strings = {"1-water-bureau", "4-congress-office", "5-ecology-bureau"})
    void annotatedReportsAreReadAsAnnotated(String slug) throws IOException {
        JsonNode gold = new ObjectMapper().readTree(Texts.resource("gold/" + slug + ".json"));
        ReportReading report = ANALYSIS.reports().stream()
                .filter(r -> r.title().equals(gold.path("title").asText()))
                .findFirst()
                .orElseThrow();

        assertThat(report.unit()).isEqualTo(gold.path("unit").asText());
        assertThat(report.year()).isEqualTo(gold.path("year").asInt());
        assertThat(outline(report.sections())).containsExactlyElementsOf(outline(gold.path("outline")));
        holds(
                "indicators",
                1.0,
                f1(
                        gold,
                        report,
                        "indicators",
                        report.indicators(),
                        i -> new Span(i.start(), i.end()),
                        (g, i) -> g.path("value").decimalValue().compareTo(i.value()) == 0
                                && g.path("unit").asText().equals(i.unit().replaceAll("[（(].*", ""))));
        holds(
                "problems",
                1.0,
                f1(gold, report, "problems", report.problems(), p -> new Span(p.start(), p.end()), (_, _) -> true));
        holds(
                "commitments",
                1.0,
                f1(
                        gold,
                        report,
                        "commitments",
                        report.commitments(),
                        c -> new Span(c.start(), c.end()),
                        (_, _) -> true));
        holds(
                "rectifications",
                1.0,
                f1(
                        gold,
                        report,
                        "rectifications",
                        report.rectifications(),
                        r -> new Span(r.start(), r.end()),
                        (g, r) -> same(g.path("problems"), r.problems())
                                && same(g.path("measures"), r.measures())
                                && g.path("claim").asText().equals(r.claim().code())));
        holds(
                "warnings",
                1.0,
                f1(gold, report, "defects", report.warnings(), w -> new Span(w.start(), w.end()), (_, _) -> true));
        assertThat(report.persons().stream().map(p -> p.name()).distinct())
                .containsExactlyInAnyOrderElementsOf(texts(gold.path("persons"), "name"));
        assertThat(topicsRight(gold, report)).as("topics").isGreaterThanOrEqualTo(0.95);
    }

    private static void holds(String what, double floor, double f1) {
        assertThat(f1).as(what).isGreaterThanOrEqualTo(floor);
    }

    private static boolean same(JsonNode gold, Integer value) {
        if (gold.isNull() || gold.isMissingNode()) return value == null;
        return value != null && gold.asInt() == value;
    }

    private static <T> double f1(
            JsonNode gold,
            ReportReading report,
            String field,
            List<T> found,
            java.util.function.Function<T, Span> place,
            BiPredicate<JsonNode, T> fits) {
        List<Marked> marked = marked(gold, report, field);
        Set<T> used = new HashSet<>();
        int hits = 0;
        for (Marked mark : marked) {
            for (T item : found) {
                if (!used.contains(item) && mark.span().overlaps(place.apply(item)) && fits.test(mark.gold(), item)) {
                    used.add(item);
                    hits++;
                    break;
                }
            }
        }
        int both = marked.size() + found.size();
        return both == 0 ? 1 : 2.0 * hits / both;
    }

    private static List<Marked> marked(JsonNode gold, ReportReading report, String field) {
        String[] lines = COMPILATION.split("\n", -1);
        int first = gold.path("firstLine").asInt();
        List<Marked> marked = new ArrayList<>();
        for (JsonNode item : gold.path(field)) {
            int at = 0;
            for (int line = first; line < item.path("line").asInt(); line++) {
                at += lines[line - 1].length() + 1;
            }
            String quote = item.path("quote").asText();
            int start = report.text().indexOf(quote, at);
            assertThat(start).as(quote).isNotNegative();
            marked.add(new Marked(new Span(start, start + quote.length()), item));
        }
        return marked;
    }

    private static List<String> outline(List<SectionReading> sections) {
        List<String> flat = new ArrayList<>();
        for (SectionReading section : sections) {
            if (!section.marker().isEmpty()) {
                flat.add(section.level() + section.marker() + section.heading());
            }
            flat.addAll(outline(section.children()));
        }
        return flat;
    }

    private static List<String> outline(JsonNode gold) {
        return StreamSupport.stream(gold.spliterator(), false)
                .map(o -> o.path("level").asInt()
                        + o.path("marker").asText()
                        + o.path("title").asText())
                .toList();
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }

    private static double topicsRight(JsonNode gold, ReportReading report) {
        List<SectionReading> flat = flat(report.sections());
        int right = 0;
        int all = 0;
        for (JsonNode topic : gold.path("topics")) {
            JsonNode outline = StreamSupport.stream(gold.path("outline").spliterator(), false)
                    .filter(o -> o.path("line").equals(topic.path("line"))
                            && o.path("marker").equals(topic.path("marker")))
                    .findFirst()
                    .orElseThrow();
            String heading = outline.path("title").asText();
            SectionReading section = flat.stream()
                    .filter(s -> s.heading().equals(heading))
                    .findFirst()
                    .orElseThrow();
            all++;
            right += !section.topics().isEmpty()
                            && section.topics()
                                    .getFirst()
                                    .topic()
                                    .equals(topic.path("primary").asText())
                    ? 1
                    : 0;
        }
        return (double) right / all;
    }

    private static List<SectionReading> flat(List<SectionReading> sections) {
        List<SectionReading> flat = new ArrayList<>();
        for (SectionReading section : sections) {
            flat.add(section);
            flat.addAll(flat(section.children()));
        }
        return flat;
    }
}
