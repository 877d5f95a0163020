package org.taizhang.review.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.ReportAssigned;
import org.taizhang.messaging.Outbox;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.Actor;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.report.Version;
import org.taizhang.review.report.VersionRepository;

/// Moves a report to the unit and year that its current version says, when that one says otherwise than the version
/// before. Only what has changed counts: a unit that a person named stays when a newer reading says nothing new.
///
/// Where that unit has a report for that year already, nothing moves: the report keeps its place and cannot be
/// submitted until the correction is taken back or a supervisor says whose it is.
@ApplicationScoped
public class PlaceReport {

    private final ReportRepository reports;
    private final VersionRepository versions;
    private final AskWhose askWhose;
    private final Outbox outbox;
    private final TrailRepository trail;
    private final Clock clock;

    PlaceReport(
            ReportRepository reports,
            VersionRepository versions,
            AskWhose askWhose,
            Outbox outbox,
            TrailRepository trail,
            Clock clock) {
        this.reports = reports;
        this.versions = versions;
        this.askWhose = askWhose;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /// Unit, if anybody knows it, and year.
    private record Place(@Nullable String unit, @Nullable Integer year) {

        static Place of(Report report) {
            return new Place(report.unit(), report.year());
        }
    }

    /// @param before what was shown until now
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(Report report, Version.Reading before) {
        Version.Reading now = versions.version(report.id(), report.current()).reading();
        if (!now.placesLike(before)) {
            boolean otherUnit = report.unit() == null || !now.unitAsRead().equals(before.unitAsRead());
            boolean otherYear = !Objects.equals(now.year(), before.year());
            place(
                    report,
                    new Place(
                            otherUnit && now.unit() != null ? now.unit() : report.unit(),
                            otherYear ? now.year() : report.year()));
        }
        askWhose.ask(report);
    }

    /// The place of a report has become free: who met it there may take it.
    @Transactional(Transactional.TxType.MANDATORY)
    public void leave(Report gone) {
        List<Report> meeting = reports.lockedMeeting(gone.id());
        Map<UUID, Version> shown = versions.shownOf(meeting);
        for (Report other : meeting) {
            Version.Reading says = Objects.requireNonNull(shown.get(other.id())).reading();
            place(other, new Place(says.unit() == null ? other.unit() : says.unit(), says.year()));
            askWhose.ask(other);
        }
    }

    private void place(Report report, Place wanted) {
        String unit = wanted.unit();
        var other = unit == null
                ? null
                : reports.lockedOf(unit, wanted.year(), report.occasion())
                        .filter(found -> !found.id().equals(report.id()))
                        .orElse(null);
        if (other == null) move(report, wanted);
        else meet(report, other);
    }

    private void meet(Report report, Report other) {
        if (other.id().equals(report.meets())) return;
        report.meet(other, clock.instant());
        record(report, "report.met", Map.of("with", other.id().toString()));
    }

    private void move(Report report, Place to) {
        Place from = Place.of(report);
        report.place(to.unit(), to.year(), clock.instant());
        if (from.equals(to)) return;
        reports.flush();
        if (to.unit() != null) {
            outbox.add(new ReportAssigned(
                    report.id(),
                    to.unit(),
                    report.current(),
                    to.year(),
                    null,
                    report.occasion().kind().wire(),
                    report.occasion().period()));
        }
        var detail = new LinkedHashMap<String, Object>();
        if (to.unit() != null) detail.put("unit", to.unit());
        if (to.year() != null) detail.put("year", to.year());
        record(report, "report.moved", detail);
        leave(report);
    }

    private void record(Report report, String name, Map<String, Object> detail) {
        trail.add(new Act(Actor.SYSTEM, name, report.id().toString(), report.unit(), detail));
    }
}
