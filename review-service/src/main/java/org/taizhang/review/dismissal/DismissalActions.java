package org.taizhang.review.dismissal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.taizhang.review.filing.ActsRepository;
import org.taizhang.review.filing.AskWhose;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportActions;
import org.taizhang.review.report.ReportState;
import org.taizhang.web.identity.Role;

/// Who may say that something is no report, and that it is one after all: supervisors until it is submitted, and
/// members of the unit that handed it in until anybody else has acted on it.
@ApplicationScoped
class DismissalActions implements ReportActions {

    private static final Set<String> SUPERVISORS = Set.of(Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR);
    private static final Set<String> MEMBERS = Set.of(Role.REPORTER, Role.UNIT_LEADER);

    private final ActsRepository acts;
    private final AskWhose askWhose;

    DismissalActions(ActsRepository acts, AskWhose askWhose) {
        this.acts = acts;
        this.askWhose = askWhose;
    }

    @Override
    public List<Offer> of(Report report, Person person) {
        String action = report.state() == ReportState.DISMISSED ? "restore" : "dismiss";
        return List.of(new Offer(action, say(report, person)));
    }

    /// Either way is the same right.
    Permission say(Report report, Person person) {
        if (person.isOneOf(SUPERVISORS))
            return inItsState(report).and(() -> Permission.unlessClaimedByAnother(askWhose.holder(report), person));
        if (!person.isOneOf(MEMBERS) || !person.belongsTo(report.handedInBy())) {
            return Permission.notTheirs(
                    "是不是报告，由督办人员或上传单位认定。", "supervisors, and whoever handed it in, say whether it is a report");
        }
        return inItsState(report).and(() -> untouched(report, person));
    }

    private static Permission inItsState(Report report) {
        return switch (report.state()) {
            case EXTRACTED, DISMISSED -> Permission.granted();
            case SUBMITTED, RETURNED, APPROVED, ARCHIVED, WITHDRAWN ->
                new Permission.NotNow(report.state().refusal());
        };
    }

    private Permission untouched(Report report, Person person) {
        return acts.standingInTheWay(report.id(), report.upload(), person).isEmpty()
                ? Permission.granted()
                : Permission.notNow("已有他人办理过，请由督办人员认定。", "others have acted on it; a supervisor has to say it");
    }
}
