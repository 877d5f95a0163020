package org.taizhang.reader.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Note;
import org.taizhang.format.Paragraph;
import org.taizhang.reader.compilation.ApartKind;
import org.taizhang.reader.finding.Claim;
import org.taizhang.reader.outline.Role;
import org.taizhang.reader.person.PersonalDataKind;

class ReaderTest {
    @Test
    void aListOfTasksHasItsOwnTitleAndItsHeadIsNone() {
        ReportReading report = Texts.report(
                "滨河街道2024年重点工作任务清单", "序号\t工作任务\t主要措施\t完成时限\t责任领导\t完成情况", "1\t推进小区改造\t改造小区6个\t2024年10月底\t赵某某\t正在推进");

        assertThat(report.title()).isEqualTo("滨河街道2024年重点工作任务清单");
        assertThat(report.entries()).hasSize(1);
    }

    @Test
    void aSecondTitleOverReviewAndPlanHeadsNoPlans() {
        ReportReading report = Texts.report(
                "某区卫健局工作总结",
                "2023年工作总结和2024年工作计划",
                "今年以来，局党组认真履行职责，现将有关情况报告如下。",
                "一、主要工作完成情况",
                "签约率提升，服务能力提升，各项工作有序推进。",
                "二、2024年工作思路",
                "（一）引进人才30名。",
                "（二）争取资金5000万元。");

        assertThat(report.commitments()).hasSize(2);
    }

    @Test
    void aReportWithTheTitleOverTwoLinesIsReadWhole() {
        Analysis analysis = Texts.analysis("报告.docx", Texts.resource("own/finance-bureau.txt"));

        ReportReading report = analysis.reports().getFirst();
        assertThat(report.title()).isEqualTo("中共某县财政局党组关于2022年度落实全面从严治党主体责任情况的报告");
        assertThat(report.unit()).isEqualTo("中共某县财政局党组");
        assertThat(report.year()).isEqualTo(2022);
        assertThat(analysis.apart()).containsExactly(new Apart(ApartKind.COVER, "某县〔2023〕5号"));
        assertThat(quotes(
                        report,
                        report.problems().stream()
                                .map(p -> new int[] {p.start(), p.end()})
                                .toList()))
                .containsExactly("理论学习不够深入", "责任传导存在“上热下冷”", "干部队建设有待加强");
        assertThat(quotes(
                        report,
                        report.commitments().stream()
                                .map(c -> new int[] {c.start(), c.end()})
                                .toList()))
                .containsExactly("持续强化理论武装", "层层压实主体责任", "加强干部队伍建设");
        assertThat(report.rectifications()).singleElement().satisfies(claim -> {
            assertThat(claim.problems()).isEqualTo(17);
            assertThat(claim.measures()).isEqualTo(52);
            assertThat(claim.claim()).isEqualTo(Claim.ONGOING);
            assertThat(claim.source()).isEqualTo("巡察");
        });
    }

    @Test
    void headingsWithoutNumbersGiveTheClosingPartsTheirRoles() {
        ReportReading report = Texts.report(Texts.resource("own/education-bureau.txt"));

        assertThat(report.sections())
                .extracting(SectionReading::role)
                .containsExactly(Role.PREAMBLE, Role.BODY, Role.BODY, Role.BODY, Role.PROBLEMS, Role.NEXT_STEPS);
        assertThat(report.problems()).hasSize(6);
        assertThat(report.commitments()).hasSize(4);
    }

    @Test
    void aReportOfOnePersonNamesItsUnitAndItsAuthor() {
        ReportReading report = Texts.report(Texts.resource("own/transport-secretary.txt"));

        assertThat(report.unit()).isEqualTo("市交通运输局党委");
        assertThat(report.persons()).extracting("name").containsExactly("王志强");
        assertThat(report.doubts()).extracting(Doubt::code).containsExactly(DoubtCode.UNIT_NOT_IN_TITLE);
    }

    @Test
    void macrosThatWereIgnoredAreADoubt() {
        List<Paragraph> lines = Texts.resource("own/finance-bureau.txt")
                .lines()
                .map(line -> new Paragraph(line, Paragraph.Place.BODY))
                .toList();
        var docm = new Document("a.docm", MediaKind.DOCM, lines, List.of(new Note("macros-ignored", 1)));

        ReportReading report = Reader.standard()
                .read(
                        new Source("a.docm", MediaKind.DOCM.mediaType(), "0".repeat(64), 0),
                        new Decoded.Documents(MediaKind.DOCM, List.of(docm), List.of()))
                .reports()
                .getFirst();

        assertThat(report.doubts()).containsExactly(new Doubt(DoubtCode.MACROS_IGNORED, "文件含宏，已忽略。"));
        assertThat(report.confidence()).isEqualTo(0.9);
    }

    @Test
    void aTextMayOpenWithATitleThatSaysNeitherWhoseNorWhen() {
        ReportReading report = Texts.report(
                "述职报告",
                "2023年，县水利局党组坚持以习近平新时代中国特色社会主义思想为指导，局党组认真履行主体责任，现将有关情况报告如下。",
                "一、主要工作",
                "全年召开党组会22次，研究党建工作，推动各项任务落实。");

        assertThat(report.title()).isEqualTo("述职报告");
        assertThat(report.unit()).isEqualTo("县水利局党组");
        assertThat(report.year()).isEqualTo(2023);
    }

    @Test
    void theNumberOfAReceiptTellsNoYear() {
        Analysis analysis = Texts.analysis(
                "HZ-2031-000001.pdf",
                "坚持以习近平新时代中国特色社会主义思想为指导，局党组认真履行主体责任，召开党组会22次，推动各项任务落实。",
                "针对上年度考核反馈的问题制定整改措施12条，压紧压实责任，推动党建工作与业务工作深度融合。");

        assertThat(analysis.reports()).singleElement().satisfies(report -> {
            assertThat(report.year()).isNull();
            assertThat(report.doubts()).extracting(Doubt::code).contains(DoubtCode.NO_TITLE, DoubtCode.NO_YEAR);
        });
    }

    @Test
    void whereNothingElseTellsTheYearTheDatesOfThePreambleDo() {
        ReportReading report = Texts.report(
                "县水利局党组关于巡察反馈意见整改进展情况的报告",
                "2023年9月12日，县委巡察组反馈了意见。截至2023年12月31日，各项整改任务有序推进，现将情况报告如下。",
                "一、主要工作",
                "全年召开党组会22次，研究党建工作，推动各项任务落实。");

        assertThat(report.year()).isEqualTo(2023);
    }

    @Test
    void aChapterHeadingUnderTheTitleIsNoSecondReport() {
        String text = "全年召开党组会22次，研究党建工作，推动各项任务落实，取得了新的成效，各项工作都有了新的起色。";

        Analysis analysis = Texts.analysis("总结.txt", "县水利局2023年工作总结及2024年工作计划", "2023年工作总结", text, "2024年工作计划", text);

        assertThat(analysis.reports()).singleElement().satisfies(report -> assertThat(report.sections())
                .extracting(SectionReading::heading)
                .contains("2023年工作总结", "2024年工作计划"));
    }

    @Test
    void causesAreNoFurtherProblemsAndAPartlyDoneClaimIsNotCompleted() {
        ReportReading report = Texts.report(Texts.resource("own/audit-bureau.txt"));

        assertThat(quotes(
                        report,
                        report.problems().stream()
                                .map(p -> new int[] {p.start(), p.end()})
                                .toList()))
                .containsExactly("理论武装还有差距", "责任压得不实", "监督执纪偏软");
        assertThat(report.rectifications()).extracting("claim").containsExactly(Claim.ONGOING, Claim.COMPLETED);
        assertThat(report.personalData())
                .extracting("kind")
                .containsExactly(PersonalDataKind.PHONE, PersonalDataKind.PHONE);
    }

    @Test
    void theYearAfterOpensTheNextSteps() {
        ReportReading report = Texts.report(Texts.resource("own/subdistrict.txt"));

        assertThat(report.sections().getLast().role()).isEqualTo(Role.NEXT_STEPS);
        assertThat(report.commitments()).hasSize(3);
        assertThat(report.problems()).hasSize(4);
    }

    @Test
    void aCompilationIsDividedByItsContentsPage() {
        Analysis analysis = Texts.analysis("汇编.docx", Texts.resource("own/three-short-reports.txt"));

        assertThat(analysis.reports()).extracting(ReportReading::unit).containsExactly("市司法局党委", "市卫健委党组", "市体育局");
        assertThat(analysis.apart()).singleElement().extracting(Apart::kind).isEqualTo(ApartKind.CONTENTS);
    }

    @Test
    void whatBelongsToNoReportIsKeptApartAndNamed() {
        Analysis analysis = Texts.analysis("汇编.txt", Texts.resource("gold/compilation.txt"));

        assertThat(analysis.reports()).hasSize(7);
        assertThat(analysis.apart())
                .extracting(Apart::kind)
                .containsExactlyInAnyOrder(ApartKind.ADVERTISING_MARK, ApartKind.COVER, ApartKind.CONTENTS);
        assertThat(analysis.reports()).noneMatch(report -> report.text().contains("##"));
    }

    @Test
    void theSameReportInTwoFilesIsOneReport() {
        List<Paragraph> paragraphs = Texts.resource("own/subdistrict.txt")
                .lines()
                .map(line -> new Paragraph(line, Paragraph.Place.BODY))
                .toList();
        Document first = new Document("a.docx", MediaKind.DOCX, paragraphs, List.of());
        Document second = new Document("a.pdf", MediaKind.PDF, paragraphs, List.of());

        Analysis analysis = Reader.standard()
                .read(
                        new Source("a.zip", "application/zip", "", 0),
                        new Decoded.Documents(MediaKind.ZIP, List.of(first, second), List.of()));

        assertThat(analysis.reports()).hasSize(1);
        assertThat(analysis.apart()).extracting(Apart::kind).containsExactly(ApartKind.DUPLICATE);
    }

    @Test
    void aReportWithoutTitleIsReadWithDoubts() {
        ReportReading report =
                Texts.analysis("随笔.txt", "党支部认真学习，作风建设还不够有力。").reports().getFirst();

        assertThat(report.title()).isEqualTo("随笔");
        assertThat(report.doubts())
                .extracting(Doubt::code)
                .contains(DoubtCode.NO_TITLE, DoubtCode.NO_UNIT, DoubtCode.NO_YEAR, DoubtCode.NO_HEADINGS);
        assertThat(report.confidence()).isLessThan(0.5);
    }

    private static List<String> quotes(ReportReading report, List<int[]> places) {
        return places.stream().map(p -> report.text().substring(p[0], p[1])).toList();
    }
}
