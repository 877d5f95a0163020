package org.taizhang.review.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoubtsTest {

    @Test
    void aFileOfKnownReportsWithACoverAndAContentsPageHasNone() {
        assertThat(Doubts.of(List.of(
                        apart("cover", 0, 3),
                        apart("contents", 3, 30),
                        report(30, "甲局2023年报告", "a", 2023),
                        report(40, "乙局2023年报告", "b", 2023),
                        report(50, "甲局2022年报告", "a", 2022))))
                .isEmpty();
    }

    @Test
    void whatIsNotKnownOfAReportIsOne() {
        assertThat(Doubts.of(List.of(report(0, null, "a", 2023)))).containsExactly("no-title");
        assertThat(Doubts.of(List.of(report(0, "报告", null, 2023)))).containsExactly("no-unit");
        assertThat(Doubts.of(List.of(report(0, "报告", "a", null)))).containsExactly("no-year");
    }

    @Test
    void theSameReportTwiceIsOneAndTwoOfNobodyAreNot() {
        assertThat(Doubts.of(List.of(report(0, "报告", "a", 2023), report(10, "报告", "a", 2023))))
                .containsExactly("same-report");
        assertThat(Doubts.of(List.of(report(0, "报告", null, 2023), report(10, "报告", null, 2023))))
                .containsExactly("no-unit");
    }

    @Test
    void muchTextThatIsNoReportIsOne() {
        assertThat(Doubts.of(List.of(apart("cover", 0, 5)))).isEmpty();
        assertThat(Doubts.of(List.of(apart("cover", 0, 6)))).containsExactly("much-apart");
        assertThat(Doubts.of(List.of(apart("no-report", 0, 40)))).containsExactly("much-apart");
    }

    private static Piece apart(String kind, int from, int to) {
        return new Piece(from, to, kind, null, null, null, null);
    }

    private static Piece report(int from, @Nullable String title, @Nullable String unit, @Nullable Integer year) {
        return new Piece(from, from + 10, null, title, unit, unit, year);
    }
}
