package org.taizhang.review.dismissal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.taizhang.events.ReportDismissed;
import org.taizhang.messaging.Outbox;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.filing.PlaceReport;
import org.taizhang.review.person.Aside;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.report.ReportState;
import org.taizhang.review.task.TaskRepository;

/// Takes something that is no report out of queue and lists. Its place is free from then on.
@ApplicationScoped
class DismissReport {

    private final ReportRepository reports;
    private final DismissalActions actions;
    private final TaskRepository tasks;
    private final PlaceReport placeReport;
    private final Outbox outbox;
    private final TrailRepository trail;
    private final TellDay day;

    DismissReport(
            ReportRepository reports,
            DismissalActions actions,
            TaskRepository tasks,
            PlaceReport placeReport,
            Outbox outbox,
            TrailRepository trail,
            TellDay day) {
        this.reports = reports;
        this.actions = actions;
        this.tasks = tasks;
        this.placeReport = placeReport;
        this.outbox = outbox;
        this.trail = trail;
        this.day = day;
    }

    @Transactional
    void dismiss(UUID id, Person by, String reason) {
        Report report = reports.locked(id, by);
        IdentifyPerson.demand(actions.say(report, by));
        if (report.state() == ReportState.DISMISSED) return;
        report.dismiss(Aside.by(by.actor(), reason, day.now()));
        reports.flush();
        tasks.withdrawAll(report.id(), by.actor());
        outbox.add(new ReportDismissed(
                report.id(),
                report.unit(),
                report.current(),
                report.year(),
                report.occasion().kind().wire(),
                report.occasion().period()));
        trail.add(new Act(
                by.actor(),
                "report.dismissed",
                report.id().toString(),
                report.unit(),
                Map.of("version", report.current(), "reason", reason)));
        placeReport.leave(report);
    }
}
