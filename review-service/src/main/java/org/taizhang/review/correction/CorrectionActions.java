package org.taizhang.review.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportActions;
import org.taizhang.review.task.TaskRepository;
import org.taizhang.review.upload.Upload;
import org.taizhang.review.upload.UploadRepository;
import org.taizhang.web.identity.Role;

/// Who may ask for a correction, and who answers. A unit asks while its report is with it and came in an upload that is
/// not its own to see; whoever sees the upload corrects what was read themselves. Supervisors answer.
@ApplicationScoped
class CorrectionActions implements ReportActions {

    private static final Set<String> SUPERVISORS = Set.of(Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR);
    private static final Set<String> MEMBERS = Set.of(Role.REPORTER, Role.UNIT_LEADER);

    private final CorrectionRequestRepository requests;
    private final UploadRepository uploads;
    private final TaskRepository tasks;

    CorrectionActions(CorrectionRequestRepository requests, UploadRepository uploads, TaskRepository tasks) {
        this.requests = requests;
        this.uploads = uploads;
        this.tasks = tasks;
    }

    @Override
    public List<Offer> of(Report report, Person person) {
        var offers = new ArrayList<Offer>();
        offers.add(new Offer("ask-correction", ask(report, person)));
        if (requests.open(report.id()).isPresent()) offers.add(new Offer("answer-correction", answer(report, person)));
        return offers;
    }

    Permission ask(Report report, Person person) {
        if (!person.isOneOf(MEMBERS) || !person.belongsTo(report.unit()) || seesUpload(report, person)) {
            return Permission.notTheirs(
                    "更正由报告所属单位请求；上传件本单位可见时，请直接更正。", "its unit asks; where it sees the upload, it corrects by itself");
        }
        if (!report.state().isWithItsUnit())
            return new Permission.NotNow(report.state().refusal());
        return requests.open(report.id()).isEmpty()
                ? Permission.granted()
                : Permission.notNow("已提出更正请求，请等督办人员答复。", "a request is waiting for a supervisor's answer");
    }

    Permission answer(Report report, Person person) {
        if (!person.isOneOf(SUPERVISORS)) return Permission.notTheirs("更正请求由督办人员答复。", "supervisors answer requests");
        Optional<Actor> holder = tasks.claimant(AskForCorrection.KIND, report.id());
        return Permission.unlessClaimedByAnother(holder, person);
    }

    private boolean seesUpload(Report report, Person person) {
        String unit =
                uploads.findByIdOptional(report.upload()).map(Upload::unit).orElseGet(report::handedInBy);
        return person.sees(unit);
    }
}
