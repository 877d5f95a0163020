package org.taizhang.review.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.events.ProposedCandidate;
import org.taizhang.events.ReportAssigned;
import org.taizhang.events.ReportExtracted;
import org.taizhang.events.ReportRevised;
import org.taizhang.events.ReportWithdrawn;
import org.taizhang.messaging.Outbox;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.candidate.ProposeCandidates;
import org.taizhang.review.person.Actor;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.Version;

/// Tells what came in: events, entries in the trail, and a task where a person must say whose a report is.
@ApplicationScoped
class AnnounceIntake {

    private final Outbox outbox;
    private final TrailRepository trail;
    private final ProposeCandidates proposeCandidates;
    private final AskWhose askWhose;

    AnnounceIntake(Outbox outbox, TrailRepository trail, ProposeCandidates proposeCandidates, AskWhose askWhose) {
        this.outbox = outbox;
        this.trail = trail;
        this.proposeCandidates = proposeCandidates;
        this.askWhose = askWhose;
    }

    void extracted(Report report, Version version, List<ProposedCandidate> proposed) {
        outbox.add(new ReportExtracted(
                report.id(),
                report.unit(),
                report.year(),
                report.occasion().kind().wire(),
                report.occasion().period(),
                version.reading().ownTitle(),
                version.number(),
                version.digest(),
                version.upload(),
                version.reading().confidence().doubts(),
                proposed));
        trail.add(new Act(Actor.SYSTEM, "report.extracted", report.id().toString(), report.unit(), detail(version)));
        askWhose.askFirst(report);
    }

    /// @param current false where the version waits for the report to be returned, or came late
    void revised(Report report, Version version, boolean current) {
        tell(report, version, current);
        Map<String, Object> detail = detail(version);
        detail.put("current", current);
        trail.add(new Act(Actor.SYSTEM, "report.revised", report.id().toString(), report.unit(), detail));
    }

    private void tell(Report report, Version version, boolean current) {
        outbox.add(new ReportRevised(
                report.id(),
                report.unit(),
                version.number(),
                version.digest(),
                version.upload(),
                report.year(),
                version.reading().ownTitle(),
                current,
                version.reading().confidence().doubts(),
                proposeCandidates.in(version),
                report.occasion().kind().wire(),
                report.occasion().period()));
    }

    /// @param into the report that takes its versions over, if that unit has one for the year
    void assigned(Report report, String unit, Optional<Report> into, Actor by) {
        Integer year = into.map(Report::year).orElseGet(report::year);
        UUID mergedInto = into.map(Report::id).orElse(null);
        outbox.add(new ReportAssigned(
                report.id(),
                unit,
                report.current(),
                year,
                mergedInto,
                report.occasion().kind().wire(),
                report.occasion().period()));
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

    /// A reading that other uploads had a part in turned out to be of another unit or year.
    ///
    /// @param shown the version that is shown in its place, if it was shown
    void left(Report report, Version gone, Optional<Version> shown) {
        shown.ifPresent(version -> tell(report, version, true));
        trail.add(new Act(Actor.SYSTEM, "report.reading-left", report.id().toString(), report.unit(), detail(gone)));
    }

    /// A report went with the upload that was taken back.
    void withdrawn(Report report, UUID upload, Actor by) {
        outbox.add(new ReportWithdrawn(
                report.id(),
                report.unit(),
                report.current(),
                upload,
                report.year(),
                report.occasion().kind().wire(),
                report.occasion().period()));
        trail.add(new Act(
                by,
                "report.withdrawn",
                report.id().toString(),
                report.unit(),
                Map.of("version", report.current(), "upload", upload.toString())));
    }

    private static Map<String, Object> detail(Version version) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("version", version.number());
        detail.put("digest", version.digest());
        detail.put("upload", version.upload().toString());
        return detail;
    }
}
