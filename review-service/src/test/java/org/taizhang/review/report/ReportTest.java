package org.taizhang.review.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.taizhang.review.report.Reports.FIRST;
import static org.taizhang.review.report.Reports.NOON;
import static org.taizhang.review.report.Reports.ROUTE;
import static org.taizhang.review.report.Reports.SECOND;
import static org.taizhang.review.report.Reports.aReport;
import static org.taizhang.review.report.Reports.aReportOf;
import static org.taizhang.review.report.Reports.aSubmittedReport;
import static org.taizhang.review.report.Reports.aVersion;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.taizhang.web.problem.Conflict;

class ReportTest {

    @Test
    void aSubmittedReportGoesThroughAllSteps() {
        Report report = aSubmittedReport();

        assertThat(report.step()).isEqualTo("sign-off");
        report.approve(FIRST, ROUTE, NOON);
        assertThat(report.step()).isEqualTo("first-review");
        report.approve(FIRST, ROUTE, NOON);
        assertThat(report.step()).isEqualTo("final-review");
        assertThat(report.approve(FIRST, ROUTE, NOON)).isEmpty();
        assertThat(report.state()).isEqualTo(ReportState.APPROVED);
        assertThat(report.step()).isNull();
    }

    @Test
    void aDecisionOnWhatHasChangedIsRefused() {
        Report report = aSubmittedReport();

        assertThatThrownBy(() -> report.approve(SECOND, ROUTE, NOON))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.code()).isEqualTo("changed-since"));
    }

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
        report.approve(FIRST, ROUTE, NOON);
    }

    @Test
    void aWaitingVersionBecomesCurrentWhenTheReportIsReturned() {
        Report report = aSubmittedReport();
        Version waiting = aVersion(SECOND);
        report.revise(waiting, NOON);

        report.sendBack(FIRST, Optional.empty(), waiting, NOON);

        assertThat(report.state()).isEqualTo(ReportState.RETURNED);
        assertThat(report.digest()).isEqualTo(SECOND);
        report.submit(SECOND, ROUTE, NOON);
        assertThat(report.round()).isEqualTo(2);
    }

    @Test
    void aReturnToAnEarlierStepKeepsTheVersion() {
        Report report = aSubmittedReport();
        report.approve(FIRST, ROUTE, NOON);
        Version waiting = aVersion(SECOND);
        report.revise(waiting, NOON);

        report.sendBack(FIRST, ROUTE.returnTarget("first-review", "sign-off"), waiting, NOON);

        assertThat(report.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(report.step()).isEqualTo("sign-off");
        assertThat(report.digest()).isEqualTo(FIRST);
    }

    @Test
    void aReportOfNobodyKnowsWhoCannotBeSubmitted() {
        assertThatThrownBy(() -> aReportOf(null).submit(FIRST, ROUTE, NOON)).isInstanceOf(Conflict.class);
    }

    @Test
    void anApprovedReportIsNeitherApprovedNorReturnedNorAssigned() {
        Report report = aSubmittedReport();
        ROUTE.steps().forEach(_ -> report.approve(FIRST, ROUTE, NOON));

        assertThatThrownBy(() -> report.approve(FIRST, ROUTE, NOON)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> report.sendBack(FIRST, Optional.empty(), aVersion(SECOND), NOON))
                .isInstanceOf(Conflict.class);
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
