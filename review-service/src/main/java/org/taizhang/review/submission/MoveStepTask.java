package org.taizhang.review.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import org.taizhang.review.person.Actor;
import org.taizhang.review.procedure.RouteStep;
import org.taizhang.review.report.Report;
import org.taizhang.review.task.Opening;
import org.taizhang.review.task.TaskKind;
import org.taizhang.review.task.TaskRepository;
import org.taizhang.web.ChinaDay;

/// Keeps in the queue what a report waits for: the task of its step.
@ApplicationScoped
class MoveStepTask {

    private final TaskRepository tasks;
    private final ChinaDay day;

    MoveStepTask(TaskRepository tasks, ChinaDay day) {
        this.tasks = tasks;
        this.day = day;
    }

    void open(Report report, RouteStep step) {
        String unit = Objects.requireNonNull(report.unit(), "a submitted report has a unit");
        tasks.open(new Opening(
                TaskKind.REPORT,
                report.id(),
                report.title(),
                unit,
                unit,
                step.name(),
                day.today().plusDays(step.days()),
                report.risk(),
                report.confidence().doubts(),
                new Opening.Audience(Set.of(step.role()), step.membersOnly())));
    }

    /// The step was decided on.
    void settle(Report report, Actor by) {
        tasks.settle(TaskKind.REPORT, report.id(), by);
    }
}
