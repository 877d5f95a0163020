package org.taizhang.lastyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

    /// Last year's report: 问题线索36件, 合格率95%.
    private static final List<Figure> BEFORE = List.of(figure(0, 0, "问题线索", "36", "件"), figure(0, 0, "合格率", "95", "%"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "今年处置问题线索[42件]，比上年增加8件。",
                "今年处置问题线索[42件]，较去年减少6件。",
                "今年处置问题线索[42件]，同比增长25%。",
                "处置问题线索[42件]（比上年同期上升30%）。",
                "上年处置问题线索[38件]。",
                "2023年处置问题线索[38件]，2024年处置更多。",
                "与上年相比变化不大，去年处置问题线索[35件]。"
            })
    void aFigureThatCannotBeTrueBesideLastYearsIsShownWithBoth(String text) {
        List<Figures.Disagreement> found = found(text, "问题线索", "件");

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().before().value()).isEqualByComparingTo("36");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "今年处置问题线索[42件]，比上年增加6件。",
                "今年处置问题线索[42件]，同比增长16.7%。",
                "今年处置问题线索[42件]，同比增长17%。",
                "今年处置问题线索[30件]，较去年减少6件。",
                "上年处置问题线索[36件]。",
                "今年处置问题线索[42件]。",
                "比上年多处置问题线索[42件]。",
                "今年处置问题线索[42件]，比上年增加3个百分点。",
                "2024年处置问题线索[42件]，2023年为36件。"
            })
    void whatAgreesOrSaysNothingOfLastYearIsNotShown(String text) {
        assertThat(found(text, "问题线索", "件")).isEmpty();
    }

    @Test
    void ratesAreComparedByPoints() {
        assertThat(found("合格率[97%]，比上年提高5个百分点。", "合格率", "%")).hasSize(1);
        assertThat(found("合格率[97%]，比上年提高2个百分点。", "合格率", "%")).isEmpty();
    }

    @Test
    void anotherSubjectOrSeveralValuesSayNothing() {
        assertThat(found("上年处置问题线索[38件]。", "信访件", "件")).isEmpty();
        List<Figure> twice = List.of(figure(0, 0, "问题线索", "36", "件"), figure(0, 0, "问题线索", "12", "件"));
        assertThat(Figures.disagreeing("上年处置问题线索38件。", 2024, List.of(figure(8, 11, "问题线索", "38", "件")), twice))
                .isEmpty();
    }

    private static List<Figures.Disagreement> found(String marked, String subject, String unit) {
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        String text = marked.replace("[", "").replace("]", "");
        String value = text.substring(start, end).replaceAll("[^\\d.]", "");
        return Figures.disagreeing(text, 2024, List.of(figure(start, end, subject, value, unit)), BEFORE);
    }

    private static Figure figure(int start, int end, String subject, String value, String unit) {
        return new Figure(new Place(start, end), subject, new BigDecimal(value), unit, false);
    }
}
