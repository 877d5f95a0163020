package org.taizhang.review.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.task.TaskRepository;

/// A supervisor answers a request: the correction was made, or why not.
@ApplicationScoped
class AnswerCorrection {

    private final ReportRepository reports;
    private final CorrectionActions actions;
    private final CorrectionRequestRepository requests;
    private final TaskRepository tasks;
    private final TrailRepository trail;
    private final TellDay day;

    AnswerCorrection(
            ReportRepository reports,
            CorrectionActions actions,
            CorrectionRequestRepository requests,
            TaskRepository tasks,
            TrailRepository trail,
            TellDay day) {
        this.reports = reports;
        this.actions = actions;
        this.requests = requests;
        this.tasks = tasks;
        this.trail = trail;
        this.day = day;
    }

    @Transactional
    void answer(UUID reportId, UUID id, CorrectionRequest.Outcome outcome, String text, Person by) {
        Report report = reports.locked(reportId, by);
        IdentifyPerson.demand(actions.answer(report, by));
        requests.of(report.id(), id).answer(outcome, text, by.actor(), day.now());
        tasks.withdraw(AskForCorrection.KIND, report.id(), by.actor());
        trail.add(new Act(
                by.actor(),
                "report.correction-answered",
                report.id().toString(),
                report.unit(),
                Map.of("outcome", outcome.name().toLowerCase(Locale.ROOT), "text", text)));
    }
}
