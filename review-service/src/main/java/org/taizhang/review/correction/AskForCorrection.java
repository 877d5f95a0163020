package org.taizhang.review.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.calendar.CountWorkingDays;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.task.Opening;
import org.taizhang.review.task.Seat;
import org.taizhang.review.task.TaskRepository;
import org.taizhang.web.identity.Role;

/// A unit asks for a correction, which waits in the queue of supervisors.
@ApplicationScoped
class AskForCorrection {

    /// The request, as a kind of task.
    static final String KIND = "correction-request";

    private static final List<Seat> SUPERVISORS =
            List.of(new Seat.Above(Role.REVIEWER), new Seat.Above(Role.APPROVER), new Seat.Above(Role.ADMINISTRATOR));

    private final ReportRepository reports;
    private final CorrectionActions actions;
    private final CorrectionRequestRepository requests;
    private final TaskRepository tasks;
    private final TrailRepository trail;
    private final CorrectionConfig config;
    private final TellDay day;
    private final CountWorkingDays workingDays;

    AskForCorrection(
            ReportRepository reports,
            CorrectionActions actions,
            CorrectionRequestRepository requests,
            TaskRepository tasks,
            TrailRepository trail,
            CorrectionConfig config,
            TellDay day,
            CountWorkingDays workingDays) {
        this.reports = reports;
        this.actions = actions;
        this.requests = requests;
        this.tasks = tasks;
        this.trail = trail;
        this.config = config;
        this.day = day;
        this.workingDays = workingDays;
    }

    @Transactional
    UUID ask(UUID id, String text, Person by) {
        Report report = reports.locked(id, by);
        IdentifyPerson.demand(actions.ask(report, by));
        var request =
                new CorrectionRequest(UUID.randomUUID(), report.id(), report.current(), text, by.actor(), day.now());
        requests.persist(request);
        tasks.openOrRestate(opening(report));
        trail.add(new Act(
                by.actor(),
                "report.correction-asked",
                report.id().toString(),
                report.unit(),
                Map.of("version", report.current(), "text", text)));
        return request.id();
    }

    private Opening opening(Report report) {
        return new Opening(
                KIND,
                "report",
                report.id(),
                report.title(),
                report.unit(),
                report.sight(),
                null,
                workingDays.dueIn(config.answerDays()),
                report.risk(),
                List.of(),
                SUPERVISORS);
    }
}
