package org.taizhang.reader.compilation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Paragraph;
import org.taizhang.reader.analysis.AnalysisJson;
import org.taizhang.reader.analysis.Divided;
import org.taizhang.reader.analysis.Reader;
import org.taizhang.reader.analysis.ReportReading;
import org.taizhang.reader.analysis.Source;
import org.taizhang.reader.compilation.Split.SplitPiece;

class SplitTest {

    private static final Reader READER = Reader.standard();
    private static final Source SOURCE = new Source("汇编.txt", "text/plain", "0".repeat(64), 0);

    private static final List<String> WATER = report("某市水务局");
    private static final List<String> ROADS = report("某市交通运输局");
    private static final List<String> BOTH =
            Stream.of(WATER, ROADS).flatMap(List::stream).toList();

    @Test
    void aDivisionCoversEveryLineOnce() {
        Division division = found(List.of("材料汇编"), BOTH).division();

        assertThat(division.pieces().getFirst().from()).isZero();
        assertThat(division.pieces().getLast().to()).isEqualTo(division.lines().size());
        assertThat(IntStream.range(1, division.pieces().size()))
                .allMatch(i -> division.pieces().get(i).from()
                        == division.pieces().get(i - 1).to());
        assertThat(division.pieces().stream().map(Division.Piece::report)).containsExactly(null, 0, 1);
        assertThat(division.documents()).containsExactly(0, 1);
    }

    @Test
    void aDivisionIsReadAsItWasWritten() {
        var json = new AnalysisJson();
        Division division = found(List.of("材料汇编"), BOTH).division();

        assertThat(json.division(json.write(division))).isEqualTo(division);
        assertThat(new String(json.write(division), StandardCharsets.UTF_8)).contains(Split.mark(WATER.getFirst()));
    }

    @Test
    void whatWasFoundIsReadTheSameWhenAPersonSaysIt() {
        Divided found = found(BOTH);

        Divided said = said(BOTH, split(found.division()));

        assertThat(said.analysis()).isEqualTo(found.analysis());
        assertThat(said.division()).isEqualTo(found.division());
    }

    @Test
    void joinedPiecesAreOneReport() {
        List<ReportReading> reports = reports(BOTH, piece(BOTH, 0, null));

        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.unit()).isEqualTo("某市水务局");
            assertThat(report.text()).contains(ROADS.getFirst());
        });
    }

    @Test
    void aPieceThatIsCutTakesTheTitleThatIsSaidOfIt() {
        List<ReportReading> reports = reports(WATER, piece(WATER, 0, null), piece(WATER, 3, "某市园林局2023年落实主体责任情况报告"));

        assertThat(reports).hasSize(2);
        assertThat(reports.getLast().title()).isEqualTo("某市园林局2023年落实主体责任情况报告");
        assertThat(reports.getLast().unit()).isEqualTo("某市园林局");
        assertThat(reports.getLast().year()).isEqualTo(2023);
        assertThat(reports.getLast().doubts())
                .noneMatch(doubt -> doubt.code().code().equals("no-title"));
        assertThat(reports.getLast().text()).startsWith(WATER.get(3));
    }

    @Test
    void whatIsSaidOfUnitAndYearHolds() {
        var said = new SplitPiece(0, Split.mark(WATER.getFirst()), true, null, "某市水利局", 2022);

        ReportReading report = reports(WATER, said).getFirst();

        assertThat(report.unit()).isEqualTo("某市水利局");
        assertThat(report.year()).isEqualTo(2022);
        assertThat(report.title()).isEqualTo(WATER.getFirst());
    }

    @Test
    void whatIsDroppedIsKeptApart() {
        Divided divided = said(BOTH, new Split(1, List.of(piece(BOTH, 0, null), dropped(BOTH, WATER.size()))));

        assertThat(divided.analysis().reports()).hasSize(1);
        assertThat(divided.analysis().apart()).singleElement().satisfies(left -> {
            assertThat(left.kind()).isEqualTo(ApartKind.DROPPED);
            assertThat(left.text()).isEqualTo(String.join("\n", ROADS));
        });
    }

    @Test
    void aTextThatLooksLikeNoReportIsOneWhenAPersonSaysSo() {
        List<String> list = List.of("1.牛奶", "2.鸡蛋");

        assertThat(found(list).analysis().reports()).isEmpty();
        assertThat(reports(list, piece(list, 0, null))).hasSize(1);
    }

    @Test
    void placesAreFoundAgainWhereOtherLinesStandBefore() {
        Split split = split(found(BOTH).division());
        List<String> more =
                Stream.concat(Stream.of("材料汇编", "二〇二四年一月"), BOTH.stream()).toList();

        List<ReportReading> reports = said(more, split).analysis().reports();

        assertThat(reports.stream().map(ReportReading::unit)).containsExactly("某市水务局", "某市交通运输局");
    }

    @Test
    void ofEqualWordsTheNearestAreMeant() {
        List<String> twice =
                Stream.of(WATER, WATER, WATER).flatMap(List::stream).toList();
        var split = new Split(1, List.of(piece(twice, 0, null), piece(twice, WATER.size() * 2, null)));

        assertThat(split.placedIn(twice)).hasValue(List.of(0, WATER.size() * 2));
    }

    @Test
    void aPlaceThatIsGoneIsToldAndNotGuessed() {
        Split split = split(found(BOTH).division());

        assertThat(READER.divided(SOURCE, documents(List.of(WATER)), split)).isEmpty();
    }

    @Test
    void aFileThatComesInBetweenIsOfNoReport() {
        Divided before = found(WATER, ROADS);

        Divided after = READER.divided(
                        SOURCE, documents(List.of(WATER, List.of("购物清单", "牛奶"), ROADS)), split(before.division()))
                .orElseThrow();

        assertThat(after.analysis().reports().stream().map(ReportReading::text))
                .containsExactlyElementsOf(before.analysis().reports().stream()
                        .map(ReportReading::text)
                        .toList());
        assertThat(after.division().pieces().stream().map(Division.Piece::report))
                .containsExactly(0, null, 1);
    }

    private static List<String> report(String unit) {
        return List.of(
                unit + "2023年落实全面从严治党主体责任情况报告",
                "2023年，" + unit + "认真履行全面从严治党主体责任，压实“一岗双责”，现将有关情况报告如下。",
                "一、主要工作。坚持以党的政治建设为统领，组织集中学习12次，开展廉政谈话36人次，推动各项任务落到实处。",
                "二、存在的问题。压力传导还不够到位，" + unit + "基层党组织建设有薄弱环节。",
                "三、下一步打算。持续压实主体责任，加强监督检查，确保各项工作取得实效。");
    }

    private static Split split(Division division) {
        return new Split(
                1,
                division.pieces().stream()
                        .map(piece -> new SplitPiece(
                                piece.from(),
                                division.marks().get(piece.from()),
                                piece.report() != null,
                                null,
                                null,
                                null))
                        .toList());
    }

    private static SplitPiece piece(List<String> lines, int line, @Nullable String title) {
        return new SplitPiece(line, Split.mark(lines.get(line)), true, title, null, null);
    }

    private static SplitPiece dropped(List<String> lines, int line) {
        return new SplitPiece(line, Split.mark(lines.get(line)), false, null, null, null);
    }

    private static List<ReportReading> reports(List<String> lines, SplitPiece... pieces) {
        return said(lines, new Split(1, List.of(pieces))).analysis().reports();
    }

    private static Divided said(List<String> lines, Split split) {
        return READER.divided(SOURCE, documents(List.of(lines)), split).orElseThrow();
    }

    private static Divided found(List<String> document) {
        return READER.divided(SOURCE, documents(List.of(document)));
    }

    private static Divided found(List<String> one, List<String> other) {
        return READER.divided(SOURCE, documents(List.of(one, other)));
    }

    private static Decoded.Documents documents(List<List<String>> documents) {
        return new Decoded.Documents(
                MediaKind.TXT,
                documents.stream()
                        .map(lines -> new Document(
                                "某文件.txt",
                                MediaKind.TXT,
                                lines.stream()
                                        .map(line -> new Paragraph(line, Paragraph.Place.BODY))
                                        .toList(),
                                List.of()))
                        .toList(),
                List.of());
    }
}
