package org.taizhang.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RiskTest {

    @Test
    void anErrorWeighsMoreThanAnotherWarning() {
        assertThat(Risk.ofReport(1, 0, true)).isGreaterThan(Risk.ofReport(0, 4, true));
    }

    @Test
    void aReportThatAdmitsNothingIsLookedAtSooner() {
        assertThat(Risk.ofReport(0, 0, false)).isGreaterThan(Risk.ofReport(0, 0, true));
    }

    @Test
    void beingOverdueStillShowsOnTheRiskiest() {
        assertThat(Risk.ofReport(1000, 1000, false) + Risk.OVERDUE).isEqualTo(100);
    }
}
