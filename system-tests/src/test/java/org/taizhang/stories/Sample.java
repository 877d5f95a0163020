package org.taizhang.stories;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/// The seven real reports of the sample, moved to a year of which no report is known yet.
///
/// A report is one of its unit and year, so that the same text of another year makes seven new reports.
record Sample(int year) {
    private static final Path FILE = StackUnderTest.root().resolve("docs/sample/0-compilation.docx");
    private static final String YEAR_OF_SAMPLE = "2023";

    /// Title of each unit's report, in the order of the compilation.
    private static final Map<String, String> TITLES = titles();

    private static Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        titles.put("water-bureau", "2023年市水务局党组落实全面从严治党主体责任情况报告");
        titles.put("archives", "市档案馆党委2023年落实全面从严治党主体责任情况报告");
        titles.put("womens-federation", "市妇联党组2023年落实全面从严治党主体责任情况报告");
        titles.put("congress-office", "某市人大常委会机关党组2023年落实全面从严治党主体责任情况的报告");
        titles.put("ecology-bureau", "某市生态环境局党组2023年落实全面从严治党主体责任情况报告");
        titles.put("university", "X大学党委领导班子2023年全面从严治党主体责任落实情况报告");
        titles.put("district", "区委2023年落实全面从严治党主体责任情况报告");
        return titles;
    }

    static Sample ofFreeYear() {
        return someFree(1, 2024, 2099);
    }

    /// Of a year long past, for stories that need many and to which it does not matter which: the years of this
    /// century would not last for all.
    static Sample ofLongAgo() {
        return someFree(1, 1901, 2000);
    }

    /// The same, where the year after it is free, too.
    static Sample ofTwoFreeYears() {
        return someFree(2, 2024, 2099);
    }

    private static Sample someFree(int years, int from, int until) {
        List<Integer> all = new ArrayList<>(IntStream.range(from, until).boxed().toList());
        Collections.shuffle(all);
        return all.stream()
                .filter(year -> IntStream.range(year, year + years).allMatch(Sample::isFree))
                .findFirst()
                .map(Sample::new)
                .orElseThrow(() -> new AssertionError("reports of all years: start the stack of the stories anew"));
    }

    private static boolean isFree(int year) {
        return As.reviewer()
                .sees("/api/reports?limit=1&year=" + year)
                .path("items")
                .isEmpty();
    }

    /// By unit code.
    Map<String, String> expectedTitles() {
        var moved = new LinkedHashMap<String, String>();
        TITLES.forEach((unit, title) -> moved.put(unit, inYear(title)));
        return moved;
    }

    byte[] compilation() {
        return Docx.of(paragraphs());
    }

    byte[] compilationAsText() {
        return String.join("\n", paragraphs()).getBytes(StandardCharsets.UTF_8);
    }

    /// The report of one unit, in a file of its own.
    byte[] reportOf(String unit) {
        return Docx.of(paragraphsOf(unit));
    }

    /// The same with a last line that makes it another file.
    byte[] reportOf(String unit, String lastLine) {
        return Docx.of(
                Stream.concat(paragraphsOf(unit).stream(), Stream.of(lastLine)).toList());
    }

    /// The same after somebody has worked on it.
    byte[] reportOf(String unit, UnaryOperator<String> mended) {
        return Docx.of(paragraphsOf(unit).stream().map(mended).toList());
    }

    private List<String> paragraphsOf(String unit) {
        List<String> all = paragraphs();
        List<String> titles = List.copyOf(expectedTitles().values());
        int at = titles.indexOf(expectedTitles().get(unit));
        int begin = all.indexOf(titles.get(at));
        int end = at + 1 < titles.size() ? all.indexOf(titles.get(at + 1)) : all.size();
        return all.subList(begin, end);
    }

    private List<String> paragraphs() {
        return ORIGINAL.stream().map(this::inYear).toList();
    }

    private String inYear(String text) {
        return text.replace(YEAR_OF_SAMPLE, Integer.toString(year));
    }

    private static final List<String> ORIGINAL = read();

    private static List<String> read() {
        try (var zip = new ZipInputStream(Files.newInputStream(FILE))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) return paragraphsOf(zip.readAllBytes());
            }
            throw new AssertionError("no document in " + FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new AssertionError("not the sample: " + FILE, e);
        }
    }

    private static List<String> paragraphsOf(byte[] document) throws XMLStreamException {
        var xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(document));
        var paragraphs = new ArrayList<String>();
        var text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.getLocalName().equals("t")) text.append(xml.getElementText());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals("p") && !text.isEmpty()) {
                        paragraphs.add(text.toString().strip());
                        text.setLength(0);
                    }
                }
                default -> {
                    // only paragraphs and their text matter here
                }
            }
        }
        return List.copyOf(paragraphs);
    }
}
