package org.taizhang.review.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Person;
import org.taizhang.review.procedure.Opinion;
import org.taizhang.review.procedure.OpinionRepository;
import org.taizhang.review.procedure.RouteStep;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportAction;
import org.taizhang.review.report.ReportRules;
import org.taizhang.review.report.TakeReport;

/// Hands a report in for approval: its route begins.
@ApplicationScoped
class SubmitReport {

    private final TakeReport takeReport;
    private final OpinionRepository opinions;
    private final MoveStepTask moveStepTask;
    private final AnnounceReport announce;
    private final Clock clock;

    SubmitReport(
            TakeReport takeReport,
            OpinionRepository opinions,
            MoveStepTask moveStepTask,
            AnnounceReport announce,
            Clock clock) {
        this.takeReport = takeReport;
        this.opinions = opinions;
        this.moveStepTask = moveStepTask;
        this.announce = announce;
        this.clock = clock;
    }

    @Transactional
    void submit(UUID id, Person by, String digest, @Nullable String note) {
        ReportRules rules = takeReport.take(id, ReportAction.SUBMIT, by);
        Report report = rules.report();
        Instant now = clock.instant();
        RouteStep step = report.submit(digest, rules.route(), now);
        opinions.persist(Opinion.submitted(UUID.randomUUID(), report.decidedOn(null), by.actor(), now, note));
        moveStepTask.open(report, step);
        announce.submitted(report, by, step.name());
    }
}
