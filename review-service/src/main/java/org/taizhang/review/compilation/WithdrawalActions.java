package org.taizhang.review.compilation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.taizhang.review.filing.ActsRepository;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.Report;
import org.taizhang.review.upload.Upload;
import org.taizhang.web.identity.Role;

/// Who may take an upload back: members of the unit that handed it in, and administrators above it, who hand in for
/// it; until anything of it was submitted, or anybody else has acted on it.
@ApplicationScoped
class WithdrawalActions {

    private static final Set<String> MEMBERS = Set.of(Role.REPORTER, Role.UNIT_LEADER);

    private final ActsRepository acts;

    WithdrawalActions(ActsRepository acts) {
        this.acts = acts;
    }

    /// @param brought the reports that it has a version of
    Permission withdraw(Upload upload, List<Report> brought, Person person) {
        boolean member = person.isOneOf(MEMBERS) && person.belongsTo(upload.unit());
        boolean above = person.is(Role.ADMINISTRATOR) && person.sees(upload.unit());
        if (!member && !above)
            return Permission.notTheirs("上传件由上传单位撤回。", "the unit that handed an upload in takes it back");
        if (upload.isWithdrawn()) return Permission.notNow("这个上传件已经撤回。", "the upload is taken back already");
        if (upload.wasCorrectedByOthers()) {
            return Permission.notNow(
                    "解析结果已由上传单位以外的人更正过，不能撤回。请与督办人员联系。",
                    "others have corrected what was read from it; ask a supervisor");
        }
        return brought.stream()
                .map(report -> untouched(report, upload, person))
                .filter(permission -> !permission.isGranted())
                .findFirst()
                .orElseGet(Permission::granted);
    }

    private Permission untouched(Report report, Upload upload, Person person) {
        Optional<String> act = acts.standingInTheWay(report.id(), upload.id(), person);
        return act.map(name -> switch (name) {
                    case "report.submitted" ->
                        Permission.notNow(
                                "“%s”已经报送，不能撤回。需要修改时请当前环节退回。".formatted(report.title()),
                                "“%s” was submitted; have its step return it".formatted(report.title()));
                    default ->
                        Permission.notNow(
                                "“%s”已有他人办理过，不能撤回。请与督办人员联系。".formatted(report.title()),
                                "others have acted on “%s”; ask a supervisor".formatted(report.title()));
                })
                .orElseGet(Permission::granted);
    }
}
