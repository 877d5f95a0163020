package org.taizhang.reader.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.reader.analysis.SectionReading;
import org.taizhang.reader.analysis.Texts;

class OutlinerTest {
    private static final String TITLE = "某局党组2023年落实主体责任情况报告";

    @Test
    void levelsFollowTheNestingOfThisReport() {
        assertThat(outline("一、甲事。", "1.甲子。做了事。", "（1）细目。做了事。", "2.甲丑。做了事。", "二、乙事。", "1.乙子。做了事。"))
                .containsExactly("1 一、甲事", "2 1.甲子", "3 （1）细目", "2 2.甲丑", "1 二、乙事", "2 1.乙子");
    }

    @Test
    void aListMayRunOnOverItsParents() {
        assertThat(outline("一、甲", "（一）子", "1.寅。做了事。", "2.卯。做了事。", "（二）丑", "3.辰。做了事。"))
                .containsExactly("1 一、甲", "2 （一）子", "3 1.寅", "3 2.卯", "2 （二）丑", "3 3.辰");
    }

    @Test
    void aListThatGoesOnAfterAPartOfTheReportStandsRightBelowIt() {
        assertThat(outline(
                        "一、甲",
                        "（一）子",
                        "1.寅。做了事。",
                        "2.卯。做了事。",
                        "在看到成绩的同时，我们也清醒地认识到，工作中还存在一些问题：学习还不够深入，担当还不够有力。",
                        "3.辰。做了事。",
                        "4.巳。做了事。"))
                .endsWith("2 3.辰", "2 4.巳");
    }

    @Test
    void itemsInsideAParagraphAreHeadingsIfTheySayMoreThanTheirTitle() {
        assertThat(outline("一、甲", "（一）子。总的话。1.寅。做了这件事。做了那件事。2.卯。做了这件事。又做了那件事。"))
                .containsExactly("1 一、甲", "2 （一）子", "3 1.寅", "3 2.卯");
    }

    @Test
    void countedPointsOfOneStatementAreNoHeadings() {
        assertThat(outline("一、甲", "抓了三件事：一是抓学习，二是抓责任，三是抓整改。", "二、乙", "一是学得不深。二是抓得不紧。"))
                .containsExactly("1 一、甲", "1 二、乙");
    }

    @Test
    void numbersOfTheTextAreNoHeadings() {
        assertThat(outline("一、甲", "2.5万人次参观，“6.9”国际档案日办了活动。", "1.99%的公文减少了。", "二、乙"))
                .containsExactly("1 一、甲", "1 二、乙");
    }

    @Test
    void aBlankMayStandForTheMarkOfANumber() {
        assertThat(outline("一 加强组织领导 压实责任", "成立了领导小组。", "二 聚焦源头治理", "一二三产业融合发展。"))
                .containsExactly("1 一加强组织领导 压实责任", "1 二聚焦源头治理");
    }

    @Test
    void aHeadingMayStartWithANumeral() {
        assertThat(outline("一、甲", "一是一以贯之抓作风。做了事。", "二是二话不说抓落实。做了事。"))
                .containsExactly("1 一、甲", "2 一是一以贯之抓作风", "2 二是二话不说抓落实");
    }

    @Test
    void anIntroductoryListBeforeTheSectionsDoesNotEncloseThem() {
        assertThat(outline("一、甲", "一是快。做了事。二是好。做了事。", "（一）子。一是寅。做了事。做了事。二是卯。做了事。做了事。", "（二）丑。一是辰。做了事。做了事。二是巳。做了事。做了事。"))
                .contains("2 （一）子", "3 一是寅", "2 （二）丑", "3 二是巳");
    }

    @Test
    void shortLinesHeadTheChaptersOfAReportThatDoesNotNumberThem() {
        String text = "做了这件事，做了那件事，又做了另外一件事，扎实推进各项工作任务落到实处，取得了新的成效。";

        assertThat(outline("坚持政治引领", text, "（一）甲。" + text, "（二）乙。" + text, "强化作风建设", text, "存在的问题", "学习还不够深入。"))
                .containsExactly("1 坚持政治引领", "2 （一）甲", "2 （二）乙", "1 强化作风建设", "1 存在的问题");
    }

    @Test
    void aShortLineHeadsNothingWhereChaptersHaveNumbers() {
        String text = "做了这件事，做了那件事，又做了另外一件事，扎实推进各项工作任务落到实处，取得了新的成效。";

        assertThat(outline("一、甲", text, "主要指标完成情况", text, "二、乙", text)).containsExactly("1 一、甲", "1 二、乙");
    }

    @Test
    void anAppendixHasNumbersOfItsOwn() {
        assertThat(outline(
                        "一、甲",
                        "（一）子",
                        "做了事。",
                        "二、乙",
                        "附件：1.问题清单",
                        "2.名词解释",
                        "附件1",
                        "一、学习方面",
                        "（一）学得不深",
                        "名词解释",
                        "1.“三会一课”：会和课。"))
                .containsExactly(
                        "1 一、甲",
                        "2 （一）子",
                        "1 二、乙",
                        "1 附件",
                        "2 1.问题清单",
                        "2 2.名词解释",
                        "1 附件1",
                        "2 一、学习方面",
                        "3 （一）学得不深",
                        "1 名词解释",
                        "2 1.“三会一课”：会和课");
    }

    @Test
    void aLastWordOnTheProblemsOpensNoPart() {
        List<SectionReading> sections =
                sections("一、甲", "做了事。", "同时也要看到，工作还存在压力传导不够的问题。", "对此，我们将采取有力措施，切实加以解决。", "二、2024年工作安排", "（一）抓学习");

        assertThat(sections.stream().map(s -> s.role()))
                .containsExactly(Role.PREAMBLE, Role.BODY, Role.PROBLEMS, Role.NEXT_STEPS);
    }

    @Test
    void aLostLineBreakDoesNotHideAHeading() {
        assertThat(outline("一、甲", "（一）子。做了事。", "（二）丑。做了事。（三）寅。做了事。又做了事。", "（四）卯。做了事。"))
                .containsExactly("1 一、甲", "2 （一）子", "2 （二）丑", "2 （三）寅", "2 （四）卯");
    }

    @Test
    void closingPartsWithoutHeadingAreKnownByWhatTheySay() {
        List<SectionReading> sections = sections("一、甲", "做了事。", "在总结成绩的同时，我们也认识到，还存在学习不够深入等问题。下一步，将持续深化学习。");

        assertThat(sections)
                .extracting(SectionReading::role)
                .containsExactly(Role.PREAMBLE, Role.BODY, Role.PROBLEMS, Role.NEXT_STEPS);
        assertThat(sections).extracting(SectionReading::level).containsOnly(1);
        assertThat(sections.getLast().marker()).isEmpty();
    }

    @Test
    void itemsAfterAClosingPartStandBelowIt() {
        assertThat(outline("一、甲", "1.子。做了事。", "针对以上问题，将认真加以解决。", "一是强化学习。多学。", "二是强化责任。多抓。"))
                .containsExactly("1 一、甲", "2 1.子", "2 一是强化学习", "2 二是强化责任");
    }

    @Test
    void aNumberMayComeTwiceInAListInsideAParagraph() {
        assertThat(outline("一、执法", "一是方式变柔。慎罚。二是监督变实。评查。二是保障变强。添人。四是协同变合。会商。"))
                .containsExactly("1 一、执法", "2 一是方式变柔", "2 二是监督变实", "2 二是保障变强", "2 四是协同变合");
    }

    @Test
    void aProblemPartBetweenTwoChaptersDoesNotBreakTheirNumbering() {
        assertThat(outline("一、去年工作", "做了事。", "在肯定成绩的同时，我们也清醒认识到，学习还不够深入。", "二、今年安排", "要做事。"))
                .containsExactly("1 一、去年工作", "1 二、今年安排");
    }

    @Test
    void aParagraphInsideAListIsNoClosingPart() {
        List<SectionReading> sections = sections("一、甲", "（一）子。做了事。", "下一步，将继续做这件事。", "（二）丑。做了事。");

        assertThat(sections).extracting(SectionReading::role).containsExactly(Role.PREAMBLE, Role.BODY);
    }

    @Test
    void headingsThatSpeakOfProblemsSolvedDoNotAdmitThem() {
        assertThat(sections("一、坚持问题导向抓整改", "做了事。", "二、着力解决突出问题", "做了事。"))
                .extracting(SectionReading::role)
                .containsExactly(Role.PREAMBLE, Role.BODY, Role.BODY);
    }

    private static List<SectionReading> sections(String... lines) {
        return Texts.report(TITLE + "\n2023年，某局党组认真履行主体责任，持续推进全面从严治党，现将有关情况报告如下。\n" + String.join("\n", lines))
                .sections();
    }

    private static List<String> outline(String... lines) {
        List<String> flat = new ArrayList<>();
        add(sections(lines), flat);
        return flat;
    }

    private static void add(List<SectionReading> sections, List<String> flat) {
        for (SectionReading section : sections) {
            if (!(section.marker() + section.heading()).isEmpty()) {
                flat.add(section.level() + " " + section.marker() + section.heading());
            }
            add(section.children(), flat);
        }
    }
}
