package org.taizhang.review.report;

import jakarta.enterprise.context.ApplicationScoped;
import org.taizhang.review.procedure.OpinionRepository;
import org.taizhang.review.procedure.RouteRepository;
import org.taizhang.review.task.TaskKind;
import org.taizhang.review.task.TaskRepository;

/// Gathers what the rules of a report depend on.
@ApplicationScoped
class ReadRules {

    private final RouteRepository routes;
    private final OpinionRepository opinions;
    private final TaskRepository tasks;

    ReadRules(RouteRepository routes, OpinionRepository opinions, TaskRepository tasks) {
        this.routes = routes;
        this.opinions = opinions;
        this.tasks = tasks;
    }

    ReportRules of(Report report) {
        TaskKind waitsIn = report.waitsForAPerson() ? TaskKind.UNMATCHED_REPORT : TaskKind.REPORT;
        return new ReportRules(
                report,
                routes.route(),
                opinions.round(report.id(), report.round()),
                tasks.claimant(waitsIn, report.id()));
    }
}
