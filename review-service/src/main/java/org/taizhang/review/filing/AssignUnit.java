package org.taizhang.review.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.review.candidate.ProposeCandidates;
import org.taizhang.review.judgement.ProposeMissed;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.report.Version;
import org.taizhang.review.report.VersionRepository;
import org.taizhang.review.task.TaskRepository;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.problem.NotFound;

/// A person says whose a report is. Where that unit has a report for the year already, this one was a version of it:
/// its versions follow there, and it stands aside.
@ApplicationScoped
class AssignUnit {

    private final FilingActions actions;
    private final ReportRepository reports;
    private final VersionRepository versions;
    private final ProposeCandidates proposeCandidates;
    private final ProposeMissed proposeMissed;
    private final TaskRepository tasks;
    private final UnitRepository units;
    private final PlaceReport placeReport;
    private final AnnounceIntake announce;
    private final Clock clock;

    AssignUnit(
            FilingActions actions,
            ReportRepository reports,
            VersionRepository versions,
            ProposeCandidates proposeCandidates,
            ProposeMissed proposeMissed,
            TaskRepository tasks,
            UnitRepository units,
            PlaceReport placeReport,
            AnnounceIntake announce,
            Clock clock) {
        this.actions = actions;
        this.reports = reports;
        this.versions = versions;
        this.proposeCandidates = proposeCandidates;
        this.proposeMissed = proposeMissed;
        this.tasks = tasks;
        this.units = units;
        this.placeReport = placeReport;
        this.announce = announce;
        this.clock = clock;
    }

    @Transactional
    void assign(UUID id, String unit, Person by) {
        if (!by.sees(unit) || !units.exists(unit)) throw NotFound.of("单位", "unit", unit);
        Report report = reports.locked(id, by);
        IdentifyPerson.demand(actions.assignUnit(report, by));
        if (unit.equals(report.unit()) && report.meets() == null) return;
        if (report.unit() == null || report.meets() != null)
            tasks.settle(AskWhose.UNMATCHED_REPORT, report.id(), by.actor(), "answered");
        Integer year = versions.version(report.id(), report.current()).reading().year();
        Optional<Report> existing = reports.lockedOf(unit, year, report.occasion())
                .filter(other -> !other.id().equals(report.id()));
        // What a closed unit has written may be put right; nothing new comes from it.
        if (existing.isEmpty()) units.mustBeOpen(unit);
        if (existing.isEmpty()) report.place(unit, year, clock.instant());
        announce.assigned(report, unit, existing, by.actor());
        existing.ifPresent(other -> merge(report, other, by.actor()));
        placeReport.leave(report);
    }

    private void merge(Report from, Report into, Actor by) {
        Instant now = clock.instant();
        List<Version> following = versions.ofReport(from.id());
        following.forEach(version -> into.revise(version, now));
        proposeCandidates.follow(from.id(), into.id());
        proposeMissed.follow(from.id(), into.id());
        following.forEach(version -> announce.revised(into, version, version.number() == into.current()));
        from.mergeInto(into, now);
        announce.merged(from, into, by);
    }
}
