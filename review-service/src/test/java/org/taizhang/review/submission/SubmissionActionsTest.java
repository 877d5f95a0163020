package org.taizhang.review.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.person.Persons.person;
import static org.taizhang.review.report.Reports.aReport;
import static org.taizhang.review.report.Reports.aReportOf;
import static org.taizhang.review.report.Reports.aSubmittedReport;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;

class SubmissionActionsTest {

    private static final Person REPORTER = person("reporter", Set.of("reporter"), "water-bureau");

    private final SubmissionActions actions = new SubmissionActions();

    @Test
    void theReporterOfItsUnitSubmits() {
        assertThat(actions.submit(aReport(), REPORTER).isGranted()).isTrue();
        assertThat(actions.submit(aReport(), person("leader", Set.of("unit-leader"), "water-bureau")))
                .isInstanceOf(Permission.NotTheirs.class);
        assertThat(actions.submit(aReport(), person("other", Set.of("reporter"), "archives")))
                .isInstanceOf(Permission.NotTheirs.class);
    }

    @Test
    void aSubmittedReportAndOneOfNobodyKnowsWhoAreNotSubmitted() {
        assertThat(actions.submit(aSubmittedReport(), REPORTER)).isInstanceOf(Permission.NotNow.class);
        assertThat(actions.submit(aReportOf(null), REPORTER)).isInstanceOf(Permission.NotNow.class);
    }
}
