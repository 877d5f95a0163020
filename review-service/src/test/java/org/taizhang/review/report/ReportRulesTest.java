package org.taizhang.review.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.report.Reports.APPROVER;
import static org.taizhang.review.report.Reports.FIRST;
import static org.taizhang.review.report.Reports.LEADER;
import static org.taizhang.review.report.Reports.NOON;
import static org.taizhang.review.report.Reports.OTHER_LEADER;
import static org.taizhang.review.report.Reports.REPORTER;
import static org.taizhang.review.report.Reports.REVIEWER;
import static org.taizhang.review.report.Reports.ROUTE;
import static org.taizhang.review.report.Reports.aReport;
import static org.taizhang.review.report.Reports.aSubmittedReport;
import static org.taizhang.review.report.Reports.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.procedure.Opinion;
import org.taizhang.review.procedure.Round;

class ReportRulesTest {

    private final List<Opinion> opinions = new ArrayList<>();

    @Test
    void theReporterOfItsUnitSubmits() {
        var rules = rules(aReport());

        assertThat(rules.may(REPORTER)).containsExactly("submit");
        assertThat(rules.may(LEADER)).isEmpty();
        assertThat(rules.may(REVIEWER)).containsExactly("assign-unit");
    }

    @Test
    void eachStepIsForItsRole() {
        Report report = aSubmittedReport();

        assertThat(rules(report).may(LEADER)).containsExactly("approve", "return");
        assertThat(rules(report).may(OTHER_LEADER)).isEmpty();
        assertThat(rules(report).may(REVIEWER)).isEmpty();
        report.approve(FIRST, ROUTE, NOON);
        assertThat(rules(report).may(LEADER)).isEmpty();
        assertThat(rules(report).may(REVIEWER)).containsExactly("approve", "return");
        report.approve(FIRST, ROUTE, NOON);
        assertThat(rules(report).may(APPROVER)).containsExactly("approve", "return");
    }

    @Test
    void whoeverSubmittedDoesNotApprove() {
        Person both = person("both", Set.of("reporter", "unit-leader"), "water-bureau");
        Report report = aSubmittedReport();
        opinions.add(Opinion.submitted(UUID.randomUUID(), report.decidedOn(null), both.actor(), NOON, null));

        assertThat(rules(report).permission(ReportAction.APPROVE, both)).isInstanceOf(Permission.NotNow.class);
    }

    @Test
    void nobodyDecidesAtTwoSteps() {
        Person both = person("both", Set.of("reviewer", "approver"), "city", "water-bureau");
        Report report = aSubmittedReport();
        report.approve(FIRST, ROUTE, NOON);
        opinions.add(Opinion.approved(UUID.randomUUID(), report.decidedOn("first-review"), both.actor(), NOON, null));
        assertThat(rules(report).may(both)).containsExactly("approve", "return");
        report.approve(FIRST, ROUTE, NOON);

        assertThat(rules(report).may(both)).isEmpty();
    }

    @Test
    void onlyItsClaimantDecidesAClaimedStep() {
        Report report = aSubmittedReport();
        var claimed = new ReportRules(report, ROUTE, new Round(List.of()), Optional.of(new Actor("id-other", "other")));
        var own = new ReportRules(report, ROUTE, new Round(List.of()), Optional.of(LEADER.actor()));

        assertThat(claimed.may(LEADER)).isEmpty();
        assertThat(own.may(LEADER)).containsExactly("approve", "return");
    }

    private ReportRules rules(Report report) {
        return new ReportRules(report, ROUTE, new Round(opinions), Optional.empty());
    }
}
