package org.taizhang.format.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.format.Containers;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.Limits;
import org.taizhang.format.Paragraph;
import org.taizhang.format.Samples;
import org.taizhang.format.file.FormatReader;

/// What holds for every workbook, text and presentation, whole or broken.
class OfficeFilesPropertyTest {
    private static final int RUNS = 200;
    private static final String ODD = "<>&\"';:#0";

    /// @param seed of the fuzzer, which is one part of the file
    record Format(String name, String seed, UnaryOperator<byte[]> container) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Format> formats() {
        return Stream.of(
                new Format("xlsx", "sheet/odd-cells", Containers::sheet),
                new Format("odt", "openDocument/list-and-table", Containers::openDocument),
                new Format("pptx", "slide/numbers-and-table", Containers::slide));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void brokenPartsAreAnswered(Format format) {
        byte[] good = Samples.seed(format.seed());
        var random = new Random(format.name().hashCode());
        for (int run = 0; run < RUNS; run++) {
            isAnswered(format.container().apply(run % 2 == 0 ? shuffled(good, random) : flipped(good, random)));
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void brokenFilesAreAnswered(Format format) {
        byte[] good = format.container().apply(Samples.seed(format.seed()));
        var random = new Random(format.name().length());
        for (int run = 0; run < RUNS; run++) {
            isAnswered(flipped(good, random));
        }
    }

    /// The same table, whoever wrote it.
    @Test
    void tablesOfAnyCellsAreReadAlike() {
        var random = new Random(20260301);
        for (int run = 0; run < RUNS; run++) {
            List<List<String>> table = table(random);
            List<String> rows =
                    table.stream().map(cells -> String.join("\t", cells)).toList();

            assertThat(rows(Containers.sheet(Containers.bytes(sheet(table))))).isEqualTo(rows);
            assertThat(rows(Containers.openDocument(Containers.bytes(openDocument(table)))))
                    .isEqualTo(rows);
            assertThat(rows(Containers.slide(Containers.bytes(slide(table))))).isEqualTo(rows);
        }
    }

    private static void isAnswered(byte[] bytes) {
        Decoded decoded = FormatReader.read("a", bytes, Limits.standard().withoutOcr());

        assertThat(decoded)
                .isEqualTo(FormatReader.read("a", bytes, Limits.standard().withoutOcr()));
        if (decoded instanceof Decoded.Documents documents) {
            documents.documents().stream()
                    .map(Document::paragraphs)
                    .flatMap(List::stream)
                    .forEach(OfficeFilesPropertyTest::isOneLine);
        }
    }

    private static void isOneLine(Paragraph paragraph) {
        assertThat(paragraph.text()).isNotBlank().doesNotContain("\n");
        assertThat(paragraph.text().indexOf('\t') >= 0).isEqualTo(paragraph.place() == Paragraph.Place.TABLE_ROW);
    }

    private static List<String> rows(byte[] file) {
        return Samples.texts(
                Samples.only(FormatReader.read("a", file, Limits.standard().withoutOcr())));
    }

    /// The first and the last cell of each row say something; between them anything may stand, and nothing.
    private static List<List<String>> table(Random random) {
        int columns = 2 + random.nextInt(6);
        List<List<String>> table = new ArrayList<>();
        for (int row = 1 + random.nextInt(5); row > 0; row--) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                boolean edge = column == 0 || column == columns - 1;
                cells.add(edge || random.nextBoolean() ? words(random) : "");
            }
            table.add(cells);
        }
        return table;
    }

    private static String words(Random random) {
        var words = new StringBuilder("甲");
        for (int i = random.nextInt(5); i > 0; i--) {
            words.append(random.nextInt(4) == 0 ? ODD.charAt(random.nextInt(ODD.length())) : '乙');
        }
        return words.append(random.nextInt(100)).toString();
    }

    private static String sheet(List<List<String>> table) {
        var rows = new StringBuilder("<worksheet><sheetData>");
        for (int row = 0; row < table.size(); row++) {
            rows.append("<row r=\"%d\">".formatted(row + 1));
            for (int column = 0; column < table.get(row).size(); column++) {
                String cell = table.get(row).get(column);
                rows.append(
                        cell.isEmpty()
                                ? ""
                                : "<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                                        .formatted('A' + column, row + 1, escaped(cell)));
            }
            rows.append("</row>");
        }
        return rows.append("</sheetData></worksheet>").toString();
    }

    private static String openDocument(List<List<String>> table) {
        return table.stream()
                .map(row -> row.stream()
                        .map(cell -> "<table-cell><p>%s</p></table-cell>".formatted(escaped(cell)))
                        .collect(Collectors.joining("", "<table-row>", "</table-row>")))
                .collect(Collectors.joining("", "<body><text><table>", "</table></text></body>"));
    }

    private static String slide(List<List<String>> table) {
        return table.stream()
                .map(row -> row.stream()
                        .map(cell -> "<tc><txBody><p><r><t>%s</t></r></p></txBody></tc>".formatted(escaped(cell)))
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("", "<sld><graphicFrame><tbl>", "</tbl></graphicFrame></sld>"));
    }

    private static String escaped(String cell) {
        return cell.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// Elements left out, doubled and in another order: XML of a kind still, and none that anybody wrote.
    private static byte[] shuffled(byte[] good, Random random) {
        List<String> pieces = new ArrayList<>(Arrays.asList(new String(good, UTF_8).split("(?=<)", -1)));
        for (int i = 1 + random.nextInt(6); i > 0 && pieces.size() > 1; i--) {
            int at = random.nextInt(pieces.size());
            switch (random.nextInt(3)) {
                case 0 -> pieces.remove(at);
                case 1 -> pieces.add(at, pieces.get(random.nextInt(pieces.size())));
                default -> pieces.add(random.nextInt(pieces.size()), pieces.remove(at));
            }
        }
        return String.join("", pieces).getBytes(UTF_8);
    }

    private static byte[] flipped(byte[] good, Random random) {
        byte[] bytes = random.nextInt(4) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
        for (int i = random.nextInt(20); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
