package org.taizhang.review.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.taizhang.review.filing.PlaceReport;
import org.taizhang.review.person.Person;
import org.taizhang.review.procedure.Opinion;
import org.taizhang.review.procedure.OpinionRepository;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportAction;
import org.taizhang.review.report.ReportRules;
import org.taizhang.review.report.TakeReport;
import org.taizhang.review.report.Version;
import org.taizhang.review.report.VersionRepository;

/// Sends a report back with demands, to its reporter or to an earlier step.
@ApplicationScoped
class ReturnReport {

    private final TakeReport takeReport;
    private final VersionRepository versions;
    private final OpinionRepository opinions;
    private final MoveStepTask moveStepTask;
    private final PlaceReport placeReport;
    private final AnnounceReport announce;
    private final Clock clock;

    ReturnReport(
            TakeReport takeReport,
            VersionRepository versions,
            OpinionRepository opinions,
            MoveStepTask moveStepTask,
            PlaceReport placeReport,
            AnnounceReport announce,
            Clock clock) {
        this.takeReport = takeReport;
        this.versions = versions;
        this.opinions = opinions;
        this.moveStepTask = moveStepTask;
        this.placeReport = placeReport;
        this.announce = announce;
        this.clock = clock;
    }

    /// Why it goes back, and how far.
    record Demand(String to, String text) {}

    @Transactional
    void sendBack(UUID id, Person by, String digest, Demand demand) {
        ReportRules rules = takeReport.take(id, ReportAction.RETURN, by);
        Report report = rules.report();
        Instant now = clock.instant();
        String from = report.currentStep();
        Opinion.Subject subject = report.decidedOn(from);
        var target = rules.route().returnTarget(from, demand.to());
        Version.Reading before = versions.version(report.id(), report.current()).reading();
        report.sendBack(digest, target, versions.newest(report.id()), now);
        opinions.persist(Opinion.returned(UUID.randomUUID(), subject, by.actor(), now, demand.to(), demand.text()));
        moveStepTask.settle(report, by.actor());
        target.ifPresent(step -> moveStepTask.open(report, step));
        announce.returned(report, by, subject, demand.to());
        if (target.isEmpty()) placeReport.follow(report, before);
    }
}
