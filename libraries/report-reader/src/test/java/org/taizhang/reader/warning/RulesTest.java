package org.taizhang.reader.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.reader.analysis.ReportReading;
import org.taizhang.reader.analysis.Texts;
import org.taizhang.reader.text.WordList;

/// Every rule with examples that fire and examples that must not, from `warnings.tsv`: rule, the words that the warning
/// points to (- for none), the sentence.
class RulesTest {
    record Example(String rule, String place, String sentence) {}

    static Stream<Example> examples() {
        return WordList.lines("warnings.tsv").map(line -> {
            String[] parts = line.split("\t", -1);
            return new Example(parts[0], parts[1], parts[2]);
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aRuleFiresWhereItShouldAndNowhereElse(Example example) {
        ReportReading report = Texts.body(example.sentence());

        List<String> places = report.warnings().stream()
                .map(w -> w.rule() + " " + report.text().substring(w.start(), w.end()))
                .toList();

        if (example.place().equals("-")) {
            assertThat(places).isEmpty();
        } else {
            assertThat(places).containsExactly(example.rule() + " " + example.place());
        }
    }

    @Test
    void everyRuleOfOneSentenceHasBothKindsOfExample() {
        assertThat(examples()
                        .filter(e -> !e.place().equals("-"))
                        .map(Example::rule)
                        .distinct())
                .containsAll(examples()
                        .filter(e -> e.place().equals("-"))
                        .map(Example::rule)
                        .distinct()
                        .toList());
    }

    @Test
    void aReportThatAdmitsNothingAndPromisesNothingIsQueriedTwice() {
        ReportReading report = Texts.report(
                "某局党组2023年落实全面从严治党主体责任情况报告",
                "2023年，某局党组认真履行全面从严治党主体责任，现将有关情况报告如下。",
                "一、主要工作",
                "做了许多工作。",
                "二、主要成效",
                "有了许多成效。");

        assertThat(report.warnings()).extracting(Warning::rule).containsExactly("missing-section", "missing-section");
    }

    @Test
    void aPreambleOfAnotherYearThanTheTitleIsQueried() {
        ReportReading report =
                Texts.report("某局2023年工作总结", "2022年，某局做了许多工作，取得了明显成效，现将有关情况总结如下，请予审阅。", "一、甲", "做了事。", "二、乙", "做了事。");

        assertThat(report.warnings()).extracting(Warning::rule).containsExactly("year-mismatch");
    }

    @Test
    void aGapInTheNumberingIsQueried() {
        ReportReading report =
                Texts.report("某局2023年工作总结", "2023年，某局做了许多工作，取得了明显成效，现将有关情况总结如下，请予审阅。", "一、甲", "做了事。", "三、乙", "做了事。");

        assertThat(report.warnings()).extracting(Warning::rule).containsExactly("numbering");
    }

    @Test
    void aLoneHeadingIsQueried() {
        ReportReading report =
                Texts.report("某局2023年工作总结", "2023年，某局做了许多工作，取得了明显成效，现将有关情况总结如下，请予审阅。", "一、甲", "做了事。", "下一步，将继续做事。");

        assertThat(report.warnings()).extracting(Warning::rule).containsExactly("other");
    }

    @Test
    void aForeignMarkIsTakenOutAndQueried() {
        ReportReading report = Texts.body("深入开展主题##paidbegin##教育。");

        assertThat(report.text()).doesNotContain("paidbegin");
        assertThat(report.warnings()).extracting(Warning::rule).containsExactly("foreign-marker");
    }

    @Test
    void aTitleOtherThanInTheContentsIsQueried() {
        List<ReportReading> reports = Texts.analysis(
                        "汇编.txt",
                        "目录",
                        "1.市司法局党委2023年落实主体责任情况报告",
                        "2.市体育局党组2023年落实主体责任情况报告",
                        "市司法局党委2023年度落实全面从严治党主体责任情况报告",
                        "2023年，市司法局党委认真履行主体责任，持续推进全面从严治党，为法治建设提供保证。",
                        "下一步，将持续压实责任。",
                        "市体育局党组2023年落实主体责任情况报告",
                        "2023年，市体育局党组认真履行主体责任，持续推进全面从严治党，为体育事业提供保证。")
                .reports();

        assertThat(reports).hasSize(2);
        assertThat(reports.getFirst().warnings()).extracting(Warning::message).anyMatch(m -> m.contains("目录"));
        assertThat(reports.getLast().warnings()).extracting(Warning::message).noneMatch(m -> m.contains("目录"));
    }
}
