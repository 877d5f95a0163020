package org.taizhang.review.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.taizhang.events.ReportAssigned;
import org.taizhang.events.ReportExtracted;
import org.taizhang.events.ReportRevised;
import org.taizhang.outbox.Outbox;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.Actor;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.report.AskWhose;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.Version;

/// Tells what came in: events, entries in the trail, and a task where a person must say whose a report is.
@ApplicationScoped
class AnnounceIntake {

    private final Outbox outbox;
    private final TrailRepository trail;
    private final AskWhose askWhose;

    AnnounceIntake(Outbox outbox, TrailRepository trail, AskWhose askWhose) {
        this.outbox = outbox;
        this.trail = trail;
        this.askWhose = askWhose;
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
        askWhose.ask(report);
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

    /// A reading that other uploads had a part in turned out to be of another unit or year.
    void left(Report report, Version gone) {
        trail.add(new Act(Actor.SYSTEM, "report.reading-left", report.id().toString(), report.unit(), detail(gone)));
    }

    private static Map<String, Object> detail(Version version) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("version", version.number());
        detail.put("digest", version.digest());
        detail.put("upload", version.upload().toString());
        return detail;
    }
}
