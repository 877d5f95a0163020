package org.taizhang.review.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.taizhang.review.report.Reports.FIRST;
import static org.taizhang.review.report.Reports.NOON;
import static org.taizhang.review.report.Reports.SECOND;
import static org.taizhang.review.report.Reports.aReport;
import static org.taizhang.review.report.Reports.aReportOf;
import static org.taizhang.review.report.Reports.aSubmittedReport;
import static org.taizhang.review.report.Reports.aVersion;

import org.junit.jupiter.api.Test;
import org.taizhang.web.problem.Conflict;

class ReportTest {

    @Test
    void aNewVersionReplacesTheNewestWhileNobodyDecides() {
        Report report = aReport();

        assertThat(report.revise(aVersion(SECOND), NOON)).isTrue();
        assertThat(report.current()).isEqualTo(2);
        assertThat(report.digest()).isEqualTo(SECOND);
    }

    @Test
    void aNewVersionWaitsWhileSomebodyDecides() {
        Report report = aSubmittedReport();

        assertThat(report.revise(aVersion(SECOND), NOON)).isFalse();
        assertThat(report.current()).isEqualTo(1);
        report.approve(NOON);
        assertThat(report.digest()).isEqualTo(FIRST);
    }

    @Test
    void aWaitingVersionBecomesCurrentWhenTheReportIsReturned() {
        Report report = aSubmittedReport();
        Version waiting = aVersion(SECOND);
        report.revise(waiting, NOON);

        report.sendBack(waiting, NOON);

        assertThat(report.state()).isEqualTo(ReportState.RETURNED);
        assertThat(report.digest()).isEqualTo(SECOND);
        report.submit(NOON);
        assertThat(report.state()).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void aReportOnItsWayKeepsTheVersion() {
        Report report = aSubmittedReport();
        report.revise(aVersion(SECOND), NOON);

        report.advance(NOON);

        assertThat(report.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(report.digest()).isEqualTo(FIRST);
    }

    @Test
    void aReportOfNobodyKnowsWhoCannotBeSubmitted() {
        assertThatThrownBy(() -> aReportOf(null).submit(NOON)).isInstanceOf(Conflict.class);
    }

    @Test
    void anApprovedReportIsNeitherApprovedNorReturnedNorAssigned() {
        Report report = aSubmittedReport();
        report.approve(NOON);

        assertThatThrownBy(() -> report.approve(NOON)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> report.sendBack(aVersion(SECOND), NOON)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> report.place("archives", 2023, NOON))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("approved");
    }

    @Test
    void untilItIsAssignedItsUploadersSeeIt() {
        Report report = aReportOf(null);

        assertThat(report.sight()).isEqualTo("city");
        report.place("archives", 2023, NOON);
        assertThat(report.sight()).isEqualTo("archives");
    }
}
