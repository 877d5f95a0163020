package org.taizhang.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final SetPhrases NONE = SetPhrases.of(List.of());

    private static final String WATER = """
            一、强化水源保护。一年来，我们完成饮用水水源地围网2.6公里，清理违规网箱14处，关停排污口3个，水质达标率由91%升至98%。
            二、推进农村供水。新建集中供水点27处，改造老旧管网43公里，受益群众1.2万人，入户率比上年提高6个百分点。
            三、严格河道执法。开展夜间巡查86次，查处非法采砂案件9起，移送公安机关2起，追缴罚款36万元。
            """;

    private static final String ARCHIVES = """
            一、抓好档案收集。全年接收进馆档案8400卷，其中民生类档案占六成，数字化扫描210万页，异地备份全部完成。
            二、改善查阅服务。把查阅窗口迁到一楼，延长服务时间，推行免证明查档，群众等候时间缩短一半。
            三、守住安全底线。每季度检查库房温湿度和消防设备，整改隐患11处，没有发生失泄密事件。
            """;

    @Test
    void aReportWhoseYearAndFiguresWereChangedIsFoundAgain() {
        String copy = WATER.replace("2.6公里", "3.1公里")
                .replace("14处", "二十处")
                .replace("一、", "（一）")
                .replace("27处", "31处")
                .replace("86次", "102次");

        Likeness likeness = Likeness.of(copy, WATER, NONE);

        assertThat(likeness.share()).isGreaterThan(0.95);
        assertThat(Band.of(likeness)).contains(Band.HIGH);
    }

    @Test
    void aWordChangedHereAndThereHidesNothing() {
        String copy = WATER.replace("围网", "护栏").replace("群众", "村民").replace("严格", "规范");

        assertThat(Likeness.of(copy, WATER, NONE).passages()).hasSize(3);
        assertThat(Likeness.of(copy, WATER, NONE).share()).isGreaterThan(0.85);
    }

    @Test
    void partsThatChangedPlacesAreFoundEach() {
        List<String> parts = WATER.lines().toList();
        String turned = parts.get(2) + "\n" + parts.get(0) + "\n" + ARCHIVES + parts.get(1);

        assertThat(Likeness.of(turned, WATER, NONE).passages()).hasSize(3);
    }

    @Test
    void aHeadingGoesWithTheParagraphBelowIt() {
        String text = "（一）水源\n" + WATER.lines().findFirst().orElseThrow();

        assertThat(Likeness.of(text, text, NONE).passages())
                .singleElement()
                .satisfies(passage -> assertThat(passage.start()).isEqualTo(1));
    }

    @Test
    void reportsOfTheirOwnHaveNothingInCommon() {
        assertThat(Likeness.of(WATER, ARCHIVES, NONE).passages()).isEmpty();
        assertThat(Band.of(Likeness.of(WATER, ARCHIVES, NONE))).isEmpty();
    }

    @Test
    void bothPlacesHoldTheSameWords() {
        String copy = ARCHIVES + WATER.replace("\n", "\n\n");

        assertThat(Likeness.of(copy, WATER, NONE).passages())
                .allSatisfy(passage -> assertThat(words(copy.substring(passage.start(), passage.end())))
                        .isEqualTo(words(WATER.substring(passage.otherStart(), passage.otherEnd()))));
    }

    @Test
    void whatIsQuotedIsNotCopied() {
        String quoted = "会议指出，“要把保护水源作为头等大事来抓，任何单位和个人都不得以任何理由放松对水源的保护”。";

        assertThat(Likeness.of(WATER + quoted, ARCHIVES + quoted, NONE).alike()).isZero();
    }

    @Test
    void aQuotationThatIsNeverClosedHidesNothing() {
        String open = WATER.replace("我们完成", "我们“完成");

        assertThat(Likeness.of(open, WATER, NONE).share()).isGreaterThan(0.9);
    }

    @Test
    void setPhrasesDoNotCount() {
        String formula = "以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神，扎实推进各项工作落地见效。";

        assertThat(Likeness.of(WATER + formula, ARCHIVES + formula, NONE).alike())
                .isPositive();
        assertThat(Likeness.of(WATER + formula, ARCHIVES + formula, SetPhrases.of(List.of(formula)))
                        .alike())
                .isZero();
    }

    @Test
    void theLearntPhrasesHoldWhatOfficesWriteEverywhere() {
        assertThat(SetPhrases.learnt().cover("以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神"))
                .isTrue();
        assertThat(SetPhrases.learnt().cover("完成饮用水水源地围网2.6公里，清理违规网箱14处")).isFalse();
    }

    @Test
    void aParagraphTakenOverIsWorthALookInALongReport() {
        String paragraph = WATER.replace("\n", "");
        String report = ARCHIVES.repeat(40) + paragraph;

        assertThat(Band.of(Likeness.of(report, paragraph, NONE))).contains(Band.LOW);
    }

    @Test
    void emptyTextsAreNoCopies() {
        assertThat(Likeness.of("", WATER, NONE).share()).isZero();
        assertThat(Likeness.of(WATER, "", NONE).share()).isZero();
        assertThat(Fingerprints.of("短", NONE)).isEmpty();
    }

    private static String words(String text) {
        Letters letters = Letters.of(text);
        return IntStream.range(0, letters.size())
                .mapToObj(at -> String.valueOf(letters.at(at)))
                .collect(Collectors.joining());
    }
}
