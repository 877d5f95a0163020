package org.taizhang.review.lastyear;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportActions;
import org.taizhang.review.report.ReportState;
import org.taizhang.web.identity.Role;

/// Who may say what became of a promise: supervisors, and the members of the unit until its report is
/// approved. The supervisors' word stands.
@ApplicationScoped
class LastYearActions implements ReportActions {

    private static final Set<String> SUPERVISORS = Set.of(Role.REVIEWER, Role.APPROVER);
    private static final Set<String> MEMBERS = Set.of(Role.REPORTER, Role.UNIT_LEADER);

    @Override
    public List<Offer> of(Report report, Person person) {
        return List.of(new Offer("answer-promise", toAnswer(report, person)));
    }

    static boolean isSupervisor(Person person) {
        return person.isOneOf(SUPERVISORS);
    }

    Permission toAnswer(Report report, Person person) {
        if (isSupervisor(person)) return Permission.granted();
        if (!person.isOneOf(MEMBERS) || !person.belongsTo(report.sight()))
            return Permission.notTheirs("上年承诺由报告所属单位和督办人员判断。", "its unit and supervisors say what became of a promise");
        return report.state() == ReportState.APPROVED || report.state() == ReportState.ARCHIVED
                ? new Permission.NotNow(report.state().refusal())
                : Permission.granted();
    }

    /// The same, where somebody has answered before.
    Permission toChange(PromiseAnswer answer, Report report, Person person) {
        return toAnswer(report, person)
                .and(() -> answer.isBySupervisor() && !isSupervisor(person)
                        ? Permission.notNow("督办人员已经判断，请在意见中说明。", "a supervisor has answered; say it in an opinion")
                        : Permission.granted());
    }
}
