package org.taizhang.reader.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Paragraph;
import org.taizhang.reader.compilation.ApartKind;

class ReportSignsTest {
    private static final int A_PAGE = 6;

    static Stream<Arguments> texts() {
        return Texts.resource("signs.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arguments.of((Object[]) line.split("\t", -1)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("texts")
    void aTextWithoutATitleShowsWhatItIs(String expected, String name, String text) {
        Analysis analysis = Texts.analysis(name, text.split("\\|", -1));

        assertThat(analysis.reports()).hasSize(expected.equals("report") ? 1 : 0);
        assertThat(analysis.failures())
                .extracting(Failure::reason)
                .isEqualTo(expected.equals("report") ? List.of() : List.of("no-report"));
    }

    /// A page that was scanned alone, or a report whose head is missing.
    @Test
    void everyPageOfAReportShowsThatItIsOne() {
        List<String> lines = Texts.resource("gold/compilation.txt")
                .lines()
                .filter(line -> line.length() > 30)
                .toList();

        for (int from = 0; from + A_PAGE <= lines.size(); from++) {
            String page = String.join("\n", lines.subList(from, from + A_PAGE));
            assertThat(Texts.analysis("x.jpg", page).reports()).as(page).isNotEmpty();
        }
    }

    @Test
    void aTextOfShortLinesHasItsTitle() {
        ReportReading report =
                Texts.report("市水务局党组2023年落实主体责任情况报告", "一、主要工作", "开展安全检查12次。", "办结信访件36件。", "二、存在的问题", "一是检查不够经常。");

        assertThat(report.title()).isEqualTo("市水务局党组2023年落实主体责任情况报告");
        assertThat(report.unit()).isEqualTo("市水务局党组");
    }

    @Test
    void aTitleIsEnough() {
        assertThat(Texts.analysis("x.txt", "某市档案馆2023年工作报告", "Lorem ipsum dolor sit amet, consectetur adipiscing elit.")
                        .reports())
                .hasSize(1);
    }

    @Test
    void whatIsNoReportInAZipIsNamedAndTheReportIsRead() {
        var documents = Map.of("清单.txt", "1.牛奶\n2.鸡蛋", "报告.txt", Texts.resource("own/subdistrict.txt"));
        List<Document> read = documents.entrySet().stream()
                .map(entry -> new Document(
                        entry.getKey(),
                        MediaKind.TXT,
                        entry.getValue()
                                .lines()
                                .map(line -> new Paragraph(line, Paragraph.Place.BODY))
                                .toList(),
                        List.of()))
                .toList();

        Analysis analysis = Reader.standard()
                .read(
                        new Source("a.zip", "application/zip", "", 0),
                        new Decoded.Documents(MediaKind.ZIP, read, List.of()));

        assertThat(analysis.reports()).hasSize(1);
        assertThat(analysis.failures()).containsExactly(new Failure("清单.txt", "no-report", "“清单.txt”里没有认出报告。"));
        assertThat(analysis.apart()).contains(new Apart(ApartKind.NO_REPORT, "1.牛奶\n2.鸡蛋"));
    }
}
