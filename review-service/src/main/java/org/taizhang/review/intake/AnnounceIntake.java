package org.taizhang.review.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.taizhang.defaults.identity.Role;
import org.taizhang.events.ReportAssigned;
import org.taizhang.events.ReportExtracted;
import org.taizhang.events.ReportRevised;
import org.taizhang.outbox.Outbox;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.Actor;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.queue.Opening;
import org.taizhang.review.queue.QueueConfig;
import org.taizhang.review.queue.Risk;
import org.taizhang.review.queue.TaskKind;
import org.taizhang.review.queue.TaskRepository;
import org.taizhang.review.report.Counts;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.Version;

/// Tells what came in: events, entries in the trail, and a task where a person must say whose a report is.
@ApplicationScoped
class AnnounceIntake {

    private static final Opening.Audience SUPERVISORS =
            new Opening.Audience(Set.of(Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR), false);

    private final Outbox outbox;
    private final TrailRepository trail;
    private final TaskRepository tasks;
    private final QueueConfig config;
    private final Clock clock;

    AnnounceIntake(Outbox outbox, TrailRepository trail, TaskRepository tasks, QueueConfig config, Clock clock) {
        this.outbox = outbox;
        this.trail = trail;
        this.tasks = tasks;
        this.config = config;
        this.clock = clock;
    }

    void extracted(Report report, Version version) {
        outbox.add(new ReportExtracted(
                report.id().toString(),
                report.unit(),
                report.year(),
                version.number(),
                version.digest(),
                version.upload().toString()));
        trail.add(new Act(Actor.SYSTEM, "report.extracted", report.id().toString(), report.unit(), detail(version)));
        if (report.unit() == null) openUnmatched(report);
    }

    /// @param current false where the version waits for the report to be returned
    void revised(Report report, Version version, boolean current) {
        outbox.add(new ReportRevised(
                report.id().toString(),
                report.unit(),
                version.number(),
                version.digest(),
                version.upload().toString(),
                report.year()));
        Map<String, Object> detail = detail(version);
        detail.put("current", current);
        trail.add(new Act(Actor.SYSTEM, "report.revised", report.id().toString(), report.unit(), detail));
    }

    void assigned(Report report, String unit, Actor by) {
        outbox.add(new ReportAssigned(report.id().toString(), unit, report.current()));
        trail.add(by, "report.assigned", report.id().toString(), unit, Map.of("unit", unit));
    }

    /// A report turned out to be a version of another one.
    void merged(Report from, Report into, Actor by) {
        trail.add(new Act(
                by,
                "report.merged",
                from.id().toString(),
                into.unit(),
                Map.of("into", into.id().toString())));
    }

    private void openUnmatched(Report report) {
        Counts counts = report.counts();
        tasks.open(new Opening(
                TaskKind.UNMATCHED_REPORT,
                report.id(),
                report.title(),
                null,
                report.sight(),
                null,
                LocalDate.ofInstant(clock.instant(), config.zone()).plusDays(config.unmatchedReportDays()),
                Risk.ofReport(counts.errors(), counts.warnings() - counts.errors(), counts.namesProblems()),
                SUPERVISORS));
    }

    private static Map<String, Object> detail(Version version) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("version", version.number());
        detail.put("digest", version.digest());
        detail.put("upload", version.upload().toString());
        return detail;
    }
}
