package org.taizhang.reader.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Paragraph;
import org.taizhang.reader.analysis.Reader;
import org.taizhang.reader.analysis.ReportReading;
import org.taizhang.reader.analysis.Source;
import org.taizhang.reader.analysis.Texts;
import org.taizhang.reader.finding.Claim;
import org.taizhang.reader.finding.Rectification;
import org.taizhang.reader.text.Span;

class EntryReaderTest {
    private static final String TITLE = "某市交通运输局党组关于市委第五巡察组反馈意见整改情况的报告";
    private static final String OPENING = "按照市委统一部署，市委第五巡察组于2023年9月对局党组进行了巡察，现将整改情况报告如下。";

    @Test
    void aProblemWithItsLabelsIsOneEntryWithAllItsColumns() {
        ReportReading report = report(
                "1.关于中心组学习存在以干代学的问题。",
                "整改措施：（1）制定年度学习计划；（2）建立学习档案。",
                "整改成效：全年集中学习14次，追回资金3.5万元。",
                "完成状态：已完成",
                "责任领导：李某某",
                "责任单位：机关党委",
                "整改时限：2024年3月底");

        assertThat(report.entries()).hasSize(1);
        Entry entry = report.entries().getFirst();
        assertThat(words(report, entry.problem())).isEqualTo("中心组学习存在以干代学");
        assertThat(entry.measures()).map(m -> words(report, m)).containsExactly("制定年度学习计划", "建立学习档案");
        assertThat(words(report, entry.result())).isEqualTo("全年集中学习14次，追回资金3.5万元。");
        assertThat(entry.state()).isEqualTo(Claim.COMPLETED);
        assertThat(entry.due()).isEqualTo("2024-03-31");
        assertThat(entry.amount()).isEqualByComparingTo(new BigDecimal("35000"));
        assertThat(words(report, entry.leader())).isEqualTo("李某某");
        assertThat(words(report, entry.unit())).isEqualTo("机关党委");
    }

    /// In a report on what was put right no word has to say so again.
    @Test
    void whatStandsUnderAFoundProblemIsWhatWasDoneAboutIt() {
        ReportReading report = report(
                "（一）学习教育方面",
                "1.针对“学用结合不紧”的问题",
                "一是完善制度。修订学习制度，组织专题学习6次。二是开展宣讲。深入8所学校宣讲。",
                "2.针对食堂管理混乱问题。追回资金4.3万元。",
                "（二）预算执行方面",
                "关于3个站所超标准列支会议费2.4万元的问题。已退回专户，是全额退回。");

        assertThat(report.entries())
                .map(e -> words(report, e.problem()))
                .containsExactly("学用结合不紧", "食堂管理混乱", "3个站所超标准列支会议费2.4万元");
        assertThat(report.entries()).map(Entry::state).containsOnly(Claim.STATED);
        assertThat(report.warnings()).noneMatch(warning -> warning.message().contains("存在的问题"));
    }

    @Test
    void aTaskOfARectificationPlanIsAnEntry() {
        ReportReading report =
                report("整改任务：部分河道清理整治不彻底。", "整改目标：2023年底前完成整治。", "整改措施：开展专项行动。", "整改进展：已排查86处，整治86处。", "是否完成：是");

        assertThat(report.entries()).map(e -> words(report, e.problem())).containsExactly("部分河道清理整治不彻底");
        assertThat(report.entries()).map(Entry::state).containsExactly(Claim.COMPLETED);
    }

    @Test
    void aLabelUnderAProblemIsOfItThoughTheNextChapterFollows() {
        ReportReading report = report(
                "问题1：学习不够深入。", "整改措施：制定计划。", "整改成效：学习24次。已完成。", "问题2：下基层少。", "整改措施：建立联系点。", "整改成效：已完成5处，正在推进1处。");

        assertThat(report.entries()).map(e -> words(report, e.problem())).containsExactly("学习不够深入", "下基层少");
        assertThat(report.entries()).map(Entry::state).containsExactly(Claim.COMPLETED, Claim.ONGOING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.关于“三重一大”决策不规范的问题（已完成）。修订议事规则1项，开展检查3次。 | “三重一大”决策不规范 | COMPLETED",
                "1.关于“巡河不到位，流于形式”的问题#整改情况：约谈7人，正在推进。 | 巡河不到位，流于形式 | ONGOING",
                "1.针对“工程监管不严”问题，排查项目21个，整改问题7个，预计2024年10月底前完成。 | 工程监管不严 | ONGOING",
                "1.关于档案管理混乱的问题#整改落实情况：整理档案300卷。（基本完成，长期坚持） | 档案管理混乱 | ONGOING",
                "1.干部担当作为不够。#问题整改进展情况：已销号。 | 干部担当作为不够 | COMPLETED",
                "问题1：项目资金拨付不及时。#整改措施：建立台账。#整改情况：已整改完成。 | 项目资金拨付不及时 | COMPLETED",
                "【存在问题】调研不够深入。【整改措施】每季度下基层10天。【整改情况】持续推进。 | 调研不够深入 | ONGOING",
                "1.关于账实不符的问题#整改情况：尚未启动。 | 账实不符 | PLANNED"
            })
    void problemsAreWrittenInManyWays(String body, String problem, Claim state) {
        ReportReading report = report(body.split("#"));

        assertThat(report.entries()).map(e -> words(report, e.problem())).containsExactly(problem);
        assertThat(report.entries()).map(Entry::state).containsExactly(state);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.针对存在的问题，认真抓好整改，制定措施12条。",
                "1.关于群众反映的停车难问题，新增车位300个。",
                "1.关于学习的问题，多次研究部署。",
                "1.坚持问题导向。聚焦突出问题，抓好整改落实。",
                "1.学习不深。理论学习走过场。",
                "1.整改情况：总体进展顺利，整改工作有序推进。"
            })
    void whatNamesNoProblemOrNoRemedyIsNoEntry(String body) {
        assertThat(report(body).entries()).isEmpty();
    }

    @Test
    void aHeadingOverProblemsOnlyGroupsThem() {
        ReportReading report =
                report("（一）关于履行主体责任方面存在的问题", "1.关于压力传导不够的问题", "整改情况：召开会议6次，已完成。", "2.关于监督检查不力的问题", "整改情况：开展检查4次，持续推进。");

        assertThat(report.entries()).map(e -> words(report, e.problem())).containsExactly("压力传导不够", "监督检查不力");
    }

    @Test
    void anEntryIsOneClaimWhateverItsSentencesSay() {
        ReportReading report =
                report("巡察反馈问题23个，制定整改措施67条。截至目前，已完成整改21个。", "1.关于巡河不到位的问题", "整改情况：整改“四乱”问题38处，全部整改到位。（已完成）");

        assertThat(report.rectifications()).extracting(Rectification::problems).containsExactly(23, 38);
        assertThat(report.rectifications())
                .extracting(Rectification::claim)
                .containsExactly(Claim.ONGOING, Claim.COMPLETED);
        assertThat(report.rectifications()).extracting(Rectification::source).containsOnly("巡察");
    }

    @Test
    void rowsOfALedgerAreEntriesAndMergedCellsGoOn() {
        ReportReading report = table(
                "序号\t存在问题\t整改措施\t责任领导\t责任 单位\t完成时限\t整改进展",
                "1\t理论学习不够深入\t每月学习1次\t王某\t机关党委\t2023年12月\t已完成",
                "\t\t建立学习档案\t\t\t\t",
                "序号\t存在问题\t整改措施\t责任领导\t责任 单位\t完成时限\t整改进展",
                "2\t制度执行不严格\t①修订制度3项；②开展督查\t李某\t办公室\t长期坚持\t持续推进",
                "合计\t2项\t\t\t\t\t");

        assertThat(report.entries()).map(e -> words(report, e.problem())).containsExactly("理论学习不够深入", "制度执行不严格");
        assertThat(report.entries())
                .map(e -> e.measures().stream().map(m -> words(report, m)).toList())
                .containsExactly(List.of("每月学习1次", "建立学习档案"), List.of("修订制度3项", "开展督查"));
        assertThat(report.entries()).map(Entry::due).containsExactly("2023-12-31", null);
        assertThat(report.entries()).map(Entry::state).containsExactly(Claim.COMPLETED, Claim.ONGOING);
        assertThat(report.entries()).map(e -> words(report, e.unit())).containsExactly("机关党委", "办公室");
        // 1 and 2 of the rows are no headings.
        assertThat(report.sections()).noneMatch(section -> section.heading().contains("\t"));
    }

    @Test
    void aListOfTasksIsALedgerOfCommitments() {
        ReportReading report =
                table("序号\t工作任务\t具体措施\t牵头单位\t完成时限", "1\t落实学习制度\t每月学习1次\t机关党委\t2024年6月30日", "2\t开展警示教育\t召开大会\t纪检组\t12月");

        assertThat(report.entries()).extracting(Entry::kind).containsOnly(EntryKind.COMMITMENT);
        assertThat(report.commitments())
                .map(c -> report.text().substring(c.start(), c.end()))
                .containsExactly("落实学习制度", "开展警示教育");
        assertThat(report.entries().getFirst().due()).isEqualTo("2024-06-30");
    }

    @Test
    void aTableOfFiguresIsNoLedger() {
        assertThat(table("指标\t2022年\t2023年", "供水量\t12\t15", "节水量\t3\t4").entries())
                .isEmpty();
    }

    /// The empty line between them is no line of the text.
    @Test
    void tablesBelowEachOtherEachHaveTheirHead() {
        ReportReading report = table(
                "存在问题\t整改措施\t完成情况\t完成时限",
                "巡河不到位\t建立巡河台账\t已完成\t2024年6月底",
                "河道保洁不及时\t签订保洁合同\t正在推进\t2024年12月底",
                "项目\t挽回损失（万元）\t谈话人次（次）",
                "水利工程\t3.5\t31",
                "供水管护\t2\t12",
                "工作任务\t具体措施",
                "开展警示教育\t召开大会");

        assertThat(report.entries()).map(e -> words(report, e.problem())).containsExactly("巡河不到位", "河道保洁不及时", "开展警示教育");
        assertThat(report.indicators())
                .map(i -> i.subject() + " " + i.value().toPlainString() + " " + i.unit())
                .containsExactly("水利工程挽回损失 35000 元", "水利工程谈话人次 31 次", "供水管护挽回损失 20000 元", "供水管护谈话人次 12 次");
    }

    @Test
    void aRowWhoseLastCellsAreEmptyIsNoHead() {
        ReportReading report =
                table("存在问题\t整改措施\t完成情况\t备注", "巡河不到位\t建立台账\t已完成", "保洁不及时\t签订合同\t正在推进", "值守不规范\t组织抽查\t已完成\t每月一次");

        assertThat(report.entries()).map(e -> words(report, e.problem())).containsExactly("巡河不到位", "保洁不及时", "值守不规范");
    }

    @Test
    void aRowWithoutFiguresAboveOneWithFiguresIsNoHeadInTheSameColumns() {
        ReportReading report = table("项目\t上半年（次）\t下半年（次）", "专项检查\t未开展\t未开展", "廉政谈话\t13\t18");

        assertThat(report.indicators()).map(i -> i.subject()).containsExactly("廉政谈话上半年", "廉政谈话下半年");
    }

    @Test
    void numbersOfATableCountWhatRowAndColumnSay() {
        ReportReading report =
                table("类别\t检查次数（次）\t挽回损失（万元）\t整改率\t备注", "水利工程\t12\t3.5\t95%\t6月开展", "河道管理\t8次\t0\t100%\t2023");

        assertThat(report.indicators())
                .map(i -> i.subject() + " " + i.value().toPlainString() + " " + i.unit())
                .containsExactly(
                        "水利工程检查次数 12 次",
                        "水利工程挽回损失 35000 元",
                        "水利工程整改率 95 %",
                        "河道管理检查次数 8 次",
                        "河道管理挽回损失 0 元",
                        "河道管理整改率 100 %");
    }

    private static ReportReading report(String... body) {
        List<String> lines = new ArrayList<>(List.of(TITLE, OPENING, "一、整改情况"));
        lines.addAll(List.of(body));
        lines.addAll(List.of("二、下一步打算", "下一步，我局将持续抓好整改。"));
        return Texts.report(lines.toArray(String[]::new));
    }

    private static ReportReading table(String... rows) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Stream.of(TITLE, OPENING, "一、整改台账").forEach(line -> paragraphs.add(new Paragraph(line, Paragraph.Place.BODY)));
        Stream.of(rows).forEach(row -> paragraphs.add(new Paragraph(row, Paragraph.Place.TABLE_ROW)));
        var document = new Document("台账.xlsx", MediaKind.XLSX, paragraphs, List.of());
        return Reader.standard()
                .read(
                        new Source("台账.xlsx", "x", "0".repeat(64), 0),
                        new Decoded.Documents(MediaKind.XLSX, List.of(document), List.of()))
                .reports()
                .getFirst();
    }

    private static String words(ReportReading report, @Nullable Span span) {
        return span == null ? "" : span.of(report.text());
    }
}
