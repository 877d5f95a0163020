package org.taizhang.review.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.review.calendar.CountWorkingDays;
import org.taizhang.review.person.Actor;
import org.taizhang.review.report.Report;
import org.taizhang.review.task.Opening;
import org.taizhang.review.task.Seat;
import org.taizhang.review.task.TaskRepository;
import org.taizhang.web.identity.Role;

/// Keeps in the queue the question whose a report is, for as long as only a person can answer it.
@ApplicationScoped
public class AskWhose {

    /// The question, as a kind of task.
    static final String UNMATCHED_REPORT = "unmatched-report";

    /// A reason of the task: the report, as it was corrected, would be another one.
    private static final String MEETS_ANOTHER = "meets-another";

    private static final List<Seat> SUPERVISORS =
            List.of(new Seat.Above(Role.REVIEWER), new Seat.Above(Role.APPROVER), new Seat.Above(Role.ADMINISTRATOR));

    private final TaskRepository tasks;
    private final FilingConfig config;
    private final CountWorkingDays workingDays;

    AskWhose(TaskRepository tasks, FilingConfig config, CountWorkingDays workingDays) {
        this.tasks = tasks;
        this.config = config;
        this.workingDays = workingDays;
    }

    /// Asks, or takes the question back, as the report stands now.
    public void ask(Report report) {
        if (report.waitsForAPerson()) tasks.openOrRestate(opening(report));
        else tasks.withdraw(UNMATCHED_REPORT, report.id(), Actor.SYSTEM);
    }

    /// Asks about a report that is new, which nobody can have been asked about.
    void askFirst(Report report) {
        if (report.waitsForAPerson()) ask(report);
    }

    /// Who holds the question, if anybody does.
    public Optional<Actor> holder(Report report) {
        return report.waitsForAPerson() ? tasks.claimant(UNMATCHED_REPORT, report.id()) : Optional.empty();
    }

    private Opening opening(Report report) {
        List<String> doubts = report.confidence().doubts();
        return new Opening(
                UNMATCHED_REPORT,
                "report",
                report.id(),
                report.title(),
                report.unit(),
                report.sight(),
                null,
                workingDays.dueIn(config.unmatchedReportDays()),
                report.risk(),
                report.meets() == null
                        ? doubts
                        : Stream.concat(Stream.of(MEETS_ANOTHER), doubts.stream())
                                .toList(),
                SUPERVISORS);
    }
}
