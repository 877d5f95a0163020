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
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportAction;
import org.taizhang.review.report.ReportRules;
import org.taizhang.review.report.TakeReport;

/// Approves a report at the step that it waits at, and sends it on.
@ApplicationScoped
class ApproveReport {

    private final TakeReport takeReport;
    private final OpinionRepository opinions;
    private final MoveStepTask moveStepTask;
    private final AnnounceReport announce;
    private final Clock clock;

    ApproveReport(
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
    void approve(UUID id, Person by, String digest, @Nullable String opinion) {
        ReportRules rules = takeReport.take(id, ReportAction.APPROVE, by);
        Report report = rules.report();
        Instant now = clock.instant();
        String passed = report.currentStep();
        Opinion.Subject subject = report.decidedOn(passed);
        var next = report.approve(digest, rules.route(), now);
        opinions.persist(Opinion.approved(UUID.randomUUID(), subject, by.actor(), now, opinion));
        moveStepTask.settle(report, by.actor());
        next.ifPresentOrElse(
                step -> {
                    moveStepTask.open(report, step);
                    announce.advanced(report, by, passed, step.name());
                },
                () -> announce.approved(report, by, passed));
    }
}
