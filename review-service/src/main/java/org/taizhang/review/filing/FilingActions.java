package org.taizhang.review.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportActions;
import org.taizhang.review.report.ReportState;
import org.taizhang.web.identity.Role;

/// Who may say whose a report is: supervisors, until it is submitted.
@ApplicationScoped
class FilingActions implements ReportActions {

    private static final Set<String> SUPERVISORS = Set.of(Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR);

    private final AskWhose askWhose;

    FilingActions(AskWhose askWhose) {
        this.askWhose = askWhose;
    }

    @Override
    public List<Offer> of(Report report, Person person) {
        return List.of(new Offer("assign-unit", assignUnit(report, person)));
    }

    Permission assignUnit(Report report, Person person) {
        return assignUnit(report, person, askWhose.holder(report));
    }

    /// @param claimant who holds the question
    static Permission assignUnit(Report report, Person person, Optional<Actor> claimant) {
        if (!person.isOneOf(SUPERVISORS))
            return Permission.notTheirs("报告属于哪个单位，由督办人员认定。", "supervisors say whose a report is");
        if (report.state() != ReportState.EXTRACTED)
            return new Permission.NotNow(report.state().refusal());
        return Permission.unlessClaimedByAnother(claimant, person);
    }
}
