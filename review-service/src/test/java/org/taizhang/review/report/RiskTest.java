package org.taizhang.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.taizhang.review.task.TaskRepository;

class RiskTest {

    private static final double SURE = 1;

    @Test
    void anErrorWeighsMoreThanAnotherWarning() {
        assertThat(risk(1, 0, true)).isGreaterThan(risk(0, 4, true));
    }

    @Test
    void aReportThatAdmitsNothingIsLookedAtSooner() {
        assertThat(risk(0, 0, false)).isGreaterThan(risk(0, 0, true));
    }

    @Test
    void aReportReadWithDoubtComesBeforeAllThatWereSurelyRead() {
        int worstOfTheSure = risk(1000, 1000, false);

        assertThat(Risk.ofReport(new Risk.Content(0, 0, true), 0.8)).isGreaterThan(worstOfTheSure);
    }

    @Test
    void theLeastSureComesFirst() {
        var nothing = new Risk.Content(0, 0, true);

        assertThat(Risk.ofReport(nothing, 0.2)).isGreaterThan(Risk.ofReport(nothing, 0.5));
    }

    @Test
    void beingOverdueStillShowsOnTheRiskiest() {
        assertThat(Risk.ofReport(new Risk.Content(1000, 1000, false), 0) + TaskRepository.OVERDUE)
                .isEqualTo(100);
    }

    private static int risk(int errors, int otherWarnings, boolean namesProblems) {
        return Risk.ofReport(new Risk.Content(errors, otherWarnings, namesProblems), SURE);
    }
}
