package org.taizhang.reader.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.reader.analysis.ReportReading;
import org.taizhang.reader.analysis.Texts;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.text.WordList;

/// Every rule with examples that fire and examples that must not, from `warnings.tsv`.
class RulesTest {
    private static final String WHOLE = "全文：";

    record Example(String rule, String place, String sentence) {
        boolean fires() {
            return !place.equals("-");
        }

        Checked checked() {
            String text = sentence.replace("\\n", "\n").replace("\\t", "\t");
            return Texts.checked(
                    text.startsWith(WHOLE)
                            ? text.substring(WHOLE.length()).lines().toList()
                            : Texts.around(text));
        }
    }

    static Stream<Example> examples() {
        return WordList.lines("warnings.tsv").map(line -> {
            String[] parts = line.split("\t", -1);
            return new Example(parts[0], parts[1], parts[2]);
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aRuleFiresWhereItShouldAndNowhereElse(Example example) {
        Checked report = example.checked();

        List<Warning> own = new ArrayList<>();
        rule(example.rule()).check(report, own::add);

        List<Warning> all = Rules.check(report);
        assertThat(places(report, all)).isEqualTo(example.fires() ? List.of(example.place()) : List.of());
        assertThat(own).containsAll(all);
        assertThat(own.isEmpty()).isEqualTo(all.isEmpty());
    }

    @Test
    void everyRuleHasBothKindsOfExample() {
        Set<String> rules = Rules.ALL.stream().map(RulesTest::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(named(true)).as("rules with an example that fires").isEqualTo(rules);
        assertThat(named(false)).as("rules with an example that must not").isEqualTo(rules);
    }

    @Test
    void everyCodeIsThatOfAnExample() {
        Set<RuleCode> fired = examples()
                .flatMap(example -> Rules.check(example.checked()).stream())
                .map(Warning::rule)
                .collect(Collectors.toSet());

        assertThat(fired).containsExactlyInAnyOrder(RuleCode.values());
    }

    @Test
    void aListOfWrongWordsNamesRulesThatThereAre() {
        Stream.of("words/confusions.tsv", "words/commas.tsv")
                .flatMap(list -> WordList.of(WordKind.WRONG, list).stream())
                .map(word -> word.note())
                .filter(note -> !note.isEmpty())
                .forEach(RuleCode::of);
    }

    @Test
    void aRuleWithACodeOfItsOwnKeepsTheNameThatOlderReadersKnow() {
        Set<String> others = Arrays.stream(RuleCode.values())
                .filter(code -> code.alias() != null)
                .map(RuleCode::code)
                .collect(Collectors.toSet());

        assertThat(others).hasSize(10).allSatisfy(code -> assertThat(RuleCode.common(code))
                .isEqualTo("other"));
        assertThat(RuleCode.common("numbering")).isEqualTo("numbering");
        assertThat(RuleCode.common("of-a-newer-reader")).isEqualTo("of-a-newer-reader");
    }

    @Test
    void ofTwoRulesAtOnePlaceBothAreHeard() {
        ReportReading report = Texts.body("群众满意率由120%提升至98%。");

        assertThat(report.warnings())
                .extracting(Warning::rule)
                .containsExactly(RuleCode.CONTRADICTION, RuleCode.WRONG_DIRECTION);
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

        assertThat(report.warnings())
                .extracting(Warning::rule)
                .containsExactly(RuleCode.MISSING_SECTION, RuleCode.MISSING_SECTION);
    }

    @Test
    void aForeignMarkIsTakenOutOfTheText() {
        assertThat(Texts.body("深入开展主题##paidbegin##教育。").text()).doesNotContain("paidbegin");
    }

    private static Rule rule(String name) {
        return Rules.ALL.stream()
                .filter(rule -> name(rule).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Rule rule) {
        return rule.getClass().getSimpleName();
    }

    private static Set<String> named(boolean fires) {
        return examples()
                .filter(example -> example.fires() == fires)
                .map(Example::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> places(Checked report, List<Warning> warnings) {
        return warnings.stream()
                .map(warning -> report.text().substring(warning.start(), warning.end()))
                .toList();
    }
}
