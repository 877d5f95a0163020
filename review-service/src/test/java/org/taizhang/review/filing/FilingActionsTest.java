package org.taizhang.review.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.person.Persons.person;
import static org.taizhang.review.report.Reports.aReport;
import static org.taizhang.review.report.Reports.aSubmittedReport;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;

class FilingActionsTest {

    private static final Person REVIEWER = person("reviewer", Set.of("reviewer"), "city", "water-bureau");

    @Test
    void supervisorsSayWhoseAReportIsUntilItIsSubmitted() {
        assertThat(FilingActions.assignUnit(aReport(), REVIEWER, Optional.empty())
                        .isGranted())
                .isTrue();
        assertThat(FilingActions.assignUnit(aSubmittedReport(), REVIEWER, Optional.empty()))
                .isInstanceOf(Permission.NotNow.class);
        assertThat(FilingActions.assignUnit(
                        aReport(), person("reporter", Set.of("reporter"), "water-bureau"), Optional.empty()))
                .isInstanceOf(Permission.NotTheirs.class);
    }

    @Test
    void aClaimedQuestionIsForItsClaimant() {
        assertThat(FilingActions.assignUnit(aReport(), REVIEWER, Optional.of(new Actor("id-x", "x"))))
                .isInstanceOf(Permission.NotNow.class);
        assertThat(FilingActions.assignUnit(aReport(), REVIEWER, Optional.of(REVIEWER.actor()))
                        .isGranted())
                .isTrue();
    }
}
