package org.taizhang.review.judgement;

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

/// Who may say something of what was read: supervisors of what they see, and the members of its unit until it is
/// approved.
@ApplicationScoped
class JudgementActions implements ReportActions {

    private static final Set<String> SUPERVISORS = Set.of(Role.REVIEWER, Role.APPROVER);
    private static final Set<String> MEMBERS = Set.of(Role.REPORTER, Role.UNIT_LEADER);

    @Override
    public List<Offer> of(Report report, Person person) {
        return List.of(
                new Offer("judge", as(Party.SUPERVISOR, report, person)),
                new Offer("answer", as(Party.UNIT, report, person)));
    }

    /// On whose behalf the person speaks.
    Party party(Person person) {
        return person.isOneOf(SUPERVISORS) ? Party.SUPERVISOR : Party.UNIT;
    }

    Permission as(Party party, Report report, Person person) {
        return switch (party) {
            case SUPERVISOR ->
                person.isOneOf(SUPERVISORS)
                        ? Permission.granted()
                        : Permission.notTheirs("识读结果由督办人员判定。", "supervisors judge what was read");
            case UNIT -> ofUnit(report, person);
        };
    }

    private static Permission ofUnit(Report report, Person person) {
        if (person.isOneOf(SUPERVISORS) || !person.isOneOf(MEMBERS) || !person.belongsTo(report.sight()))
            return Permission.notTheirs("由报告所属单位的人员答复。", "members of its unit answer for a report");
        return report.state() == ReportState.APPROVED || report.state() == ReportState.ARCHIVED
                ? new Permission.NotNow(report.state().refusal())
                : Permission.granted();
    }
}
