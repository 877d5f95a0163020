package org.taizhang.review.nearcopy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportActions;
import org.taizhang.web.identity.Role;

/// Who may say that words are a legitimate quotation: supervisors, and not whoever is said to have
/// copied.
@ApplicationScoped
class NearCopyActions implements ReportActions {

    private static final Set<String> SUPERVISORS = Set.of(Role.REVIEWER, Role.APPROVER);

    @Override
    public List<Offer> of(Report report, Person person) {
        return List.of(new Offer("allow-quotation", toAllow(person)));
    }

    Permission toAllow(Person person) {
        return person.isOneOf(SUPERVISORS)
                ? Permission.granted()
                : Permission.notTheirs("是否合理引用，由督办人员认定。", "supervisors say what is a legitimate quotation");
    }
}
