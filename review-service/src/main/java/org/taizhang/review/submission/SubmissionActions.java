package org.taizhang.review.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportActions;
import org.taizhang.web.identity.Role;

/// Who may hand a report in.
@ApplicationScoped
class SubmissionActions implements ReportActions {

    @Override
    public List<Offer> of(Report report, Person person) {
        return List.of(new Offer("submit", submit(report, person)));
    }

    Permission submit(Report report, Person person) {
        if (!person.is(Role.REPORTER)) return theirReportersOnly();
        if (report.unit() == null) return new Permission.NotNow(Report.unknown());
        if (!person.belongsTo(report.unit())) return theirReportersOnly();
        if (report.meets() != null) return new Permission.NotNow(Report.meeting());
        return report.state().isWithItsUnit()
                ? Permission.granted()
                : new Permission.NotNow(report.state().refusal());
    }

    private static Permission theirReportersOnly() {
        return Permission.notTheirs("报告由所属单位的填报人报送。", "a reporter of its unit hands a report in");
    }
}
