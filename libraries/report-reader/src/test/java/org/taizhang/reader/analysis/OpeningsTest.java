package org.taizhang.reader.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.reader.outline.Role;
import org.taizhang.reader.warning.RuleCode;

/// Parts that admit or plan are known by their words, with a heading or without: `openings.tsv` has words that open
/// such a part, which are set into a report in every usual shape, and words that open none.
class OpeningsTest {
    private static final String TITLE = "某市林业局党组关于2023年度落实全面从严治党主体责任情况的报告\n2023年，局党组认真落实主体责任，现将有关情况报告如下。\n";
    private static final String WORK = "一、主要工作情况\n（一）加强政治建设。召开党组会31次，研究重大事项26项。\n（二）加强作风建设。开展专项检查4次。";
    private static final String PLANS = "、下一步工作打算\n（一）强化理论武装。坚持每月学习。\n（二）夯实基层基础。创建示范支部3个。";
    private static final String ADMITTED = "\n二、存在的问题\n（一）理论学习不够深入。学用结合不紧密。\n（二）基层基础比较薄弱。个别支部组织生活不规范。";
    private static final List<String> SHORTCOMINGS =
            List.of("理论学习不够深入。学用结合不紧密。", "基层基础比较薄弱。个别支部组织生活不规范。", "部分干部担当意识不强。遇事推诿。");
    private static final List<String> PROMISES = List.of("强化理论武装。坚持每月学习，健全制度。", "夯实基层基础。创建示范支部3个。", "严格监督执纪。开展检查4次以上。");

    @ParameterizedTest
    @MethodSource("problemsOpenings")
    void wordsOpenAPartThatAdmits(String opening) {
        for (String points : List.of(counted(SHORTCOMINGS, ""), "\n" + counted(SHORTCOMINGS, "\n"), clauses())) {
            ReportReading report = Texts.report(TITLE + WORK + "\n" + opening + points + "\n二" + PLANS);

            assertThat(roles(report)).contains(Role.PROBLEMS);
            assertThat(report.problems()).as(opening + points).hasSize(3);
            assertThat(report.commitments()).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("problemsOpenings")
    void aSentenceBeforeTheOpeningHidesNothing(String opening) {
        ReportReading report =
                Texts.report(TITLE + WORK + "\n一年来，全局上下团结一心，各项工作取得进展。" + opening + clauses() + "\n二" + PLANS);

        assertThat(roles(report)).contains(Role.PROBLEMS);
        assertThat(report.problems()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("problemsHeadings")
    void aHeadingThatAdmitsIsKnownByItsWordsAndIsNoProblem(String heading) {
        ReportReading report =
                Texts.report(TITLE + WORK + "\n二、" + heading + "\n" + bracketed(SHORTCOMINGS) + "\n三" + PLANS);

        assertThat(roles(report)).contains(Role.PROBLEMS);
        assertThat(report.problems()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("nextStepsOpenings")
    void wordsOpenAPartThatPlans(String opening) {
        for (String points : List.of(counted(PROMISES, ""), "\n" + counted(PROMISES, "\n"))) {
            ReportReading report = Texts.report(TITLE + WORK + ADMITTED + "\n" + opening + points);

            assertThat(roles(report)).contains(Role.NEXT_STEPS);
            assertThat(report.commitments()).hasSize(3);
            assertThat(report.problems()).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("nextStepsHeadings")
    void aHeadingThatPlansIsKnownByItsWords(String heading) {
        ReportReading report = Texts.report(TITLE + WORK + ADMITTED + "\n三、" + heading + "\n" + bracketed(PROMISES));

        assertThat(roles(report)).contains(Role.NEXT_STEPS);
        assertThat(report.commitments()).hasSize(3);
        assertThat(report.problems()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("noHeadings")
    void aHeadingOnTheProblemsOfOthersAdmitsNothing(String heading) {
        ReportReading report = Texts.report(
                TITLE + WORK + "\n二、" + heading + "\n召开专题会3次，推进各项任务落地。" + ADMITTED.replace("二", "三") + "\n四" + PLANS);

        assertThat(report.problems()).hasSize(2);
        assertThat(report.commitments()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("noOpenings")
    void whatWasDoneAboutProblemsOpensNoPart(String sentence) {
        ReportReading report = Texts.report(TITLE + WORK + "\n" + sentence + ADMITTED + "\n三" + PLANS);

        assertThat(report.sections()).hasSize(4);
        assertThat(report.problems()).hasSize(2);
        assertThat(report.commitments()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void aChapterOnALaterTimeLooksAhead(String first, String second) {
        ReportReading report = Texts.report("某县人民政府2023年工作报告\n现在，我代表县人民政府，向大会报告工作，请予审议。\n一、" + first
                + "\n（一）经济平稳运行。生产总值增长6.5%。\n二、" + second + "\n（一）抓项目。实施重点项目60个。\n（二）抓民生。办好实事10件。");

        assertThat(report.commitments()).hasSize(2);
    }

    private static Stream<Arguments> pairs(String... pairs) {
        return Stream.of(pairs).map(pair -> Arguments.of((Object[]) pair.split("/", -1)));
    }

    private static Stream<Arguments> chapters() {
        return pairs(
                "2022年工作回顾/2023年重点工作",
                "2022年的主要工作/2023年工作安排",
                "过去一年工作回顾/今年的主要工作",
                "过去五年工作回顾/未来五年的奋斗目标",
                "2022年和“十三五”时期工作回顾/“十四五”时期主要目标任务",
                "2022年工作总结/全力做好2023年工作");
    }

    @ParameterizedTest
    @MethodSource("backward")
    void aChapterOnWhatWasDoneDoesNotLookAhead(String first, String second) {
        ReportReading report = Texts.report("某县人民政府2023年工作报告\n现在，我代表县人民政府，向大会报告工作，请予审议。\n一、" + first
                + "\n（一）经济平稳运行。生产总值增长6.5%。\n二、" + second + "\n（一）抓项目。实施重点项目60个。\n（二）抓民生。办好实事10件。");

        assertThat(report.commitments()).isEmpty();
    }

    private static Stream<Arguments> backward() {
        return pairs("2022年工作回顾/2023年目标任务完成情况", "2022年工作情况/2023年工作情况", "2023年工作回顾/围绕中心任务抓党建", "过去一年工作回顾/聚焦重点任务");
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void whereASentenceAdmitsTheMissingPartIsAQuestion(String sentence) {
        ReportReading report = Texts.report(TITLE + WORK.replace("检查4次。", "检查4次。" + sentence) + "\n二" + PLANS);

        assertThat(report.warnings())
                .filteredOn(warning -> warning.rule() == RuleCode.MISSING_SECTION)
                .extracting(warning -> warning.severity().code())
                .containsExactly("notice");
    }

    private static Stream<String> hidden() {
        return Stream.of("但还存在监督不够有力的问题。", "工作中还有一些不足，主要是办法不多。");
    }

    private static List<Role> roles(ReportReading report) {
        return report.sections().stream().map(SectionReading::role).toList();
    }

    private static String counted(List<String> points, String joint) {
        return "一是" + points.get(0) + joint + "二是" + points.get(1) + joint + "三是" + points.get(2);
    }

    private static String clauses() {
        return "一是理论学习不够深入；二是基层基础比较薄弱；三是部分干部担当意识不强。";
    }

    private static String bracketed(List<String> points) {
        return "（一）%s\n（二）%s\n（三）%s".formatted(points.toArray());
    }

    private static Stream<String> words(String kind) {
        return Texts.resource("openings.tsv")
                .lines()
                .map(line -> line.split("\t", -1))
                .filter(parts -> parts[0].equals(kind))
                .map(parts -> parts[1]);
    }

    private static Stream<String> problemsOpenings() {
        return words("problems-opening");
    }

    private static Stream<String> problemsHeadings() {
        return words("problems-heading");
    }

    private static Stream<String> nextStepsOpenings() {
        return words("next-steps-opening");
    }

    private static Stream<String> nextStepsHeadings() {
        return words("next-steps-heading");
    }

    private static Stream<String> noHeadings() {
        return words("no-heading");
    }

    private static Stream<String> noOpenings() {
        return words("no-opening");
    }
}
