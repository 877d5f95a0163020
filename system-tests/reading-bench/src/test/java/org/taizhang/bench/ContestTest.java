package org.taizhang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContestTest {
    private static final Contest CONTEST = new Contest("docx", 10, "", () -> {}, () -> {}, 6);

    @Test
    void aRowShowsBothRatesAndHowManyTimes() {
        assertThat(CONTEST.row(new Contest.Outcome(700, 100)))
                .contains("700.0", "100.0", "7.0")
                .doesNotContain("MISSED");
    }

    @Test
    void aTargetThatIsMissedIsNamed() {
        assertThat(CONTEST.row(new Contest.Outcome(500, 100))).contains("5.0", "MISSED");
    }
}
