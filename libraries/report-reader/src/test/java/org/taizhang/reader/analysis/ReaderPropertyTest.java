package org.taizhang.reader.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every text, whoever wrote it. Other official documents are taken too where they lie beside the
/// project; the texts here are enough to mean something without them.
class ReaderPropertyTest {
    private static final Path CORPUS = Path.of("../../../shared/corpus");
    private static final List<String> OWN = List.of(
            "finance-bureau",
            "education-bureau",
            "transport-secretary",
            "three-short-reports",
            "audit-bureau",
            "subdistrict");

    static Stream<String> texts() throws IOException {
        List<String> texts = new ArrayList<>(
                OWN.stream().map(name -> Texts.resource("own/" + name + ".txt")).toList());
        texts.add(Texts.resource("gold/compilation.txt"));
        if (Files.isDirectory(CORPUS)) {
            try (Stream<Path> files = Files.list(CORPUS)) {
                files.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(file -> texts.add(read(file)));
            }
        }
        return texts.stream();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyPlaceIsTrueToTheText(String text) {
        Analysis analysis = Texts.analysis("x.txt", text);

        assertThat(analysis.reports()).isNotEmpty().allSatisfy(ReaderPropertyTest::isTrueToItsText);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theSameTextReadsTheSameTwice(String text) {
        AnalysisJson json = new AnalysisJson();

        byte[] first = json.write(Texts.analysis("x.txt", text));
        byte[] second = json.write(Texts.analysis("x.txt", text));

        assertThat(first).isEqualTo(second);
        assertThat(json.write(json.tree(first))).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noCharacterOfTheTextIsLost(String text) {
        Analysis analysis = Texts.analysis("x.txt", text);

        int read = analysis.reports().stream().mapToInt(r -> letters(r.text())).sum();
        int apart = analysis.apart().stream().mapToInt(a -> letters(a.text())).sum();
        int marks = text.split("##paidbegin##", -1).length - 1;
        assertThat(read + apart + marks * "paidbegin".length()).isEqualTo(letters(text));
    }

    @Test
    void brokenTextsAreReadWithoutFault() {
        String text = Texts.resource("gold/compilation.txt");
        Random random = new Random(20260101);

        for (int round = 0; round < 300; round++) {
            String broken = broken(text, random);

            assertThat(Texts.analysis("x.txt", broken).reports()).allSatisfy(ReaderPropertyTest::isTrueToItsText);
        }
    }

    @Test
    void paragraphsInAnyOrderMakeAReport() {
        List<String> paragraphs = Texts.resource("gold/compilation.txt")
                .lines()
                .filter(line -> line.length() > 60)
                .toList();
        Random random = new Random(20261130);

        for (int round = 0; round < 200; round++) {
            List<String> shuffled = new ArrayList<>(paragraphs);
            Collections.shuffle(shuffled, random);
            String body = String.join("\n", shuffled.subList(0, 5 + random.nextInt(55)));

            isTrueToItsText(Texts.body(body));
        }
    }

    /// Pieces in another order, with marks, digits and odd characters strewn in.
    private static String broken(String text, Random random) {
        String strewn = "，。、；：？“”‘’《》（）()①②一二三十百0123456789.%％\n\ud867\udc00\u3000##&<万亿年月第是、X";
        StringBuilder broken = new StringBuilder();
        for (int piece = 0; piece < 12; piece++) {
            int start = random.nextInt(text.length() - 200);
            broken.append(text, start, start + random.nextInt(200));
            for (int i = random.nextInt(8); i > 0; i--) {
                broken.append(strewn.charAt(random.nextInt(strewn.length())));
            }
        }
        return broken.toString();
    }

    private static int letters(String text) {
        return (int) text.chars().filter(Character::isLetterOrDigit).count();
    }

    private static void isTrueToItsText(ReportReading report) {
        int length = report.text().length();
        report.indicators().forEach(i -> isWithin(i.start(), i.end(), length));
        report.problems().forEach(p -> isWithin(p.start(), p.end(), length));
        report.commitments().forEach(c -> isWithin(c.start(), c.end(), length));
        report.rectifications().forEach(r -> isWithin(r.start(), r.end(), length));
        report.warnings().forEach(w -> isWithin(w.start(), w.end(), length));
        report.citations().forEach(c -> assertThat(report.text().substring(c.start(), c.end()))
                .isEqualTo("《" + c.title() + "》"));
        report.persons().forEach(p -> assertThat(report.text().substring(p.start(), p.end()))
                .isEqualTo(p.name()));
        nest(report.sections(), 0, length, 1, report.text());
    }

    private static void isWithin(int start, int end, int length) {
        assertThat(start).isBetween(0, end);
        assertThat(end).isBetween(start, length);
    }

    private static void nest(List<SectionReading> sections, int from, int to, int level, String text) {
        int at = from;
        for (SectionReading section : sections) {
            assertThat(section.start()).isGreaterThanOrEqualTo(at);
            assertThat(section.end()).isLessThanOrEqualTo(to);
            assertThat(section.level()).isEqualTo(level);
            assertThat(text.substring(section.start())).startsWith(section.marker());
            nest(section.children(), section.start(), section.end(), level + 1, text);
            at = section.end();
        }
    }
}
