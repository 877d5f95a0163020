package org.taizhang.reader.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.reader.correction.FindingKind;
import org.taizhang.reader.correction.ReportNode;
import org.taizhang.reader.correction.Told;

class DifferenceTest {

    private static final String TEXT = "一、理论学习\n学习抓得不紧。有的支部作风不严。\n二、下一步\n健全机制。";

    @Test
    void theSameReadingHasNoDifference() {
        ReportNode report = Told.of(TEXT)
                .section("1", "一、", "理论学习", "theory")
                .problem("学习抓得不紧")
                .report();

        ReportDifference difference = between(report, report);

        assertThat(difference)
                .isEqualTo(new ReportDifference(
                        0,
                        0,
                        0,
                        report.title(),
                        null,
                        null,
                        null,
                        false,
                        new SectionDifference(List.of(), List.of(), List.of(), List.of()),
                        new FindingDifference(List.of(), List.of())));
    }

    @Test
    void titleUnitAndYearAreToldBeforeAndAfter() {
        ReportNode before = Told.of(TEXT).report();
        ReportNode after = Told.of(TEXT).title("新标题").unit("市水务局党组").year(2022).report();

        ReportDifference difference = between(before, after);

        assertThat(difference.title()).isEqualTo(new Changed<>(before.title(), "新标题"));
        assertThat(difference.unit()).isEqualTo(new Changed<>("市水务局", "市水务局党组"));
        assertThat(difference.year()).isEqualTo(new Changed<>(2023, 2022));
        assertThat(difference.textChanged()).isFalse();
    }

    @Test
    void sectionsComeGoAndAreCalledOtherwise() {
        ReportNode before = Told.of(TEXT)
                .section("1", "", "一、理论学习")
                .section("2", "", "有的支部作风")
                .report();
        ReportNode after = Told.of(TEXT)
                .section("1", "一、", "理论学习")
                .section("2", "二、", "下一步")
                .report();

        SectionDifference sections = between(before, after).sections();

        assertThat(sections.renamed()).hasSize(1);
        assertThat(sections.renamed().getFirst().after()).isEqualTo(new SectionSeen("1", "一、", "理论学习", 0, 6));
        assertThat(sections.added()).extracting(SectionSeen::heading).containsExactly("下一步");
        assertThat(sections.gone()).extracting(SectionSeen::heading).containsExactly("有的支部作风");
    }

    @Test
    void otherTopicsOfTheSameSectionAreTold() {
        ReportNode before = Told.of(TEXT).section("1", "一、", "理论学习", "theory").report();
        ReportNode after = Told.of("前言\n" + TEXT)
                .section("7", "一、", "理论学习", "conduct", "theory")
                .report();

        SectionDifference sections = between(before, after).sections();

        assertThat(sections.topics()).hasSize(1);
        assertThat(sections.topics().getFirst().section().id()).isEqualTo("7");
        assertThat(sections.topics().getFirst().before()).containsExactly("theory");
        assertThat(sections.topics().getFirst().after()).containsExactly("conduct", "theory");
    }

    @Test
    void findingsAndWarningsComeAndGoWithTheirPlacesInTheirOwnTexts() {
        ReportNode before =
                Told.of(TEXT).problem("学习抓得不紧").warning("other", "有的支部").report();
        ReportNode after =
                Told.of("前言\n" + TEXT).problem("学习抓得不紧").commitment("健全机制").report();

        FindingDifference findings = between(before, after).findings();

        int added = after.text().indexOf("健全机制");
        assertThat(findings.added())
                .containsExactly(new FindingSeen(FindingKind.COMMITMENT, "", added, added + 4, "健全机制"));
        int gone = TEXT.indexOf("有的支部");
        assertThat(findings.gone())
                .containsExactly(new FindingSeen(FindingKind.WARNING, "other", gone, gone + 4, "有的支部"));
    }

    @Test
    void aWarningWhoseRuleHasACodeOfItsOwnSinceIsTheSame() {
        ReportNode before = Told.of(TEXT).warning("other", "有的支部").report();
        ReportNode after = Told.of(TEXT).warning("repeated-clause", "有的支部").report();

        assertThat(between(before, after).findings()).isEqualTo(new FindingDifference(List.of(), List.of()));
    }

    @Test
    void ofEqualFindingsAsManyAreGoneAsAreMissing() {
        String twice = TEXT + "学习抓得不紧。";
        ReportNode before =
                Told.of(twice).problem("学习抓得不紧").lastProblem("学习抓得不紧").report();
        ReportNode after = Told.of(twice).problem("学习抓得不紧").report();

        assertThat(between(before, after).findings().gone()).hasSize(1);
    }

    @Test
    void reportsThatAreNewOrGoneAreNamed() {
        var old = new Identified(0, 0, Told.of(TEXT).title("旧报告").report());
        var now = new Identified(1, 0, Told.of(TEXT).title("新报告").report());

        Difference difference = Difference.between(List.of(old), List.of(now), List.of());

        assertThat(difference.reports()).extracting(ReportDifference::name).containsExactly("旧报告", "新报告");
        assertThat(difference.reports()).extracting(ReportDifference::before).containsExactly(0, null);
        assertThat(difference.reports()).extracting(ReportDifference::after).containsExactly(null, 0);
    }

    private static ReportDifference between(ReportNode before, ReportNode after) {
        return Difference.between(
                        List.of(new Identified(0, 0, before)), List.of(new Identified(0, 0, after)), List.of())
                .reports()
                .getFirst();
    }
}
