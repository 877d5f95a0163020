package org.taizhang.review.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.taizhang.events.ReportAdvanced;
import org.taizhang.events.ReportApproved;
import org.taizhang.events.ReportReturned;
import org.taizhang.events.ReportSubmitted;
import org.taizhang.messaging.Outbox;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.Person;
import org.taizhang.review.procedure.Opinion;
import org.taizhang.review.report.Report;

/// Tells what was decided on a report: an event for all who listen, an entry in the trail.
@ApplicationScoped
class AnnounceReport {

    private final Outbox outbox;
    private final TrailRepository trail;

    AnnounceReport(Outbox outbox, TrailRepository trail) {
        this.outbox = outbox;
        this.trail = trail;
    }

    void submitted(Report report, Person by, String step) {
        outbox.add(new ReportSubmitted(report.id(), unit(report), report.current(), report.digest(), step));
        record(report, by, "report.submitted", Map.of("step", step));
    }

    void advanced(Report report, Person by, String passed, String step) {
        outbox.add(new ReportAdvanced(report.id(), unit(report), report.current(), report.digest(), passed, step));
        record(report, by, "report.advanced", Map.of("passed", passed, "step", step));
    }

    void approved(Report report, Person by, String passed) {
        outbox.add(new ReportApproved(report.id(), unit(report), report.current(), report.digest()));
        record(report, by, "report.approved", Map.of("passed", passed));
    }

    /// @param decidedOn what was returned, which need no longer be current
    void returned(Report report, Person by, Opinion.Subject decidedOn, String to) {
        String from = Objects.requireNonNull(decidedOn.step(), "only a step returns");
        outbox.add(new ReportReturned(
                report.id(), unit(report), decidedOn.version(), decidedOn.digest(), from, to, report.current()));
        trail.add(
                by.actor(),
                "report.returned",
                subject(report),
                unit(report),
                Map.of("version", decidedOn.version(), "digest", decidedOn.digest(), "from", from, "to", to));
    }

    private void record(Report report, Person by, String name, Map<String, Object> more) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("version", report.current());
        detail.put("digest", report.digest());
        detail.putAll(more);
        trail.add(by.actor(), name, subject(report), unit(report), detail);
    }

    private static String subject(Report report) {
        return report.id().toString();
    }

    private static String unit(Report report) {
        return Objects.requireNonNull(report.unit(), "a submitted report has a unit");
    }
}
