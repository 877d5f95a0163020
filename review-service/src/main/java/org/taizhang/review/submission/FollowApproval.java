package org.taizhang.review.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.events.ReportAdvanced;
import org.taizhang.events.ReportApproved;
import org.taizhang.events.ReportReseated;
import org.taizhang.events.ReportReturned;
import org.taizhang.events.ReportSubmitted;
import org.taizhang.review.campaign.CampaignRepository;
import org.taizhang.review.filing.PlaceReport;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.procedure.Matter;
import org.taizhang.review.procedure.Outcome;
import org.taizhang.review.procedure.Tenant;
import org.taizhang.review.procedure.Told;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.report.Version;
import org.taizhang.review.report.VersionRepository;
import org.taizhang.review.route.Route;
import org.taizhang.review.route.Step;
import org.taizhang.review.unit.UnitRepository;

/// What follows for a report from each step of its approval.
@ApplicationScoped
class FollowApproval implements Tenant {

    private final ReportRepository reports;
    private final VersionRepository versions;
    private final PlaceReport placeReport;
    private final UnitRepository units;
    private final CampaignRepository campaigns;
    private final TellDay day;

    FollowApproval(
            ReportRepository reports,
            VersionRepository versions,
            PlaceReport placeReport,
            UnitRepository units,
            CampaignRepository campaigns,
            TellDay day) {
        this.reports = reports;
        this.versions = versions;
        this.placeReport = placeReport;
        this.units = units;
        this.campaigns = campaigns;
        this.day = day;
    }

    @Override
    public String procedure() {
        return Report.APPROVAL;
    }

    /// Of the campaign that asks for it, the newest where several have; what is no report, none asks for.
    @Override
    public Optional<String> chosenRoute(UUID subject) {
        return reports.findByIdOptional(subject).flatMap(this::chosenRoute);
    }

    private Optional<String> chosenRoute(Report report) {
        String unit = report.unit();
        Integer year = report.year();
        if (unit == null || year == null) return Optional.empty();
        return campaigns.asking(unit, year, report.occasion()).stream()
                .findFirst()
                .map(asking -> asking.campaign().route());
    }

    @Override
    public Matter take(UUID subject, Person by) {
        return matter(reports.locked(subject, by));
    }

    @Override
    public Matter look(UUID subject) {
        return matter(reports.findById(subject));
    }

    Matter matter(Report report) {
        return new Matter(
                report.id(),
                report.title(),
                units.place(Objects.requireNonNull(report.unit(), "a submitted report has a unit")),
                report.digest(),
                report.current(),
                report.risk(),
                report.confidence().doubts(),
                null);
    }

    @Override
    public Told follow(Matter matter, Outcome outcome, Person by) {
        Report report = reports.findById(matter.subject());
        return switch (outcome) {
            case Outcome.Started(Step first) -> submitted(report, matter, first);
            case Outcome.Advanced(Step passed, Step next) -> advanced(report, matter, passed, next);
            case Outcome.Granted(Step passed) -> approved(report, matter, passed);
            case Outcome.Returned returned -> returned(report, matter, returned);
            case Outcome.Reseated(Step at, String change) -> reseated(report, matter, at, change);
            case Outcome.Voided _ -> throw new IllegalStateException("a report is not changed on its way");
            case Outcome.Withdrawn _ -> throw new IllegalStateException("a report is not withdrawn");
        };
    }

    private static Told reseated(Report report, Matter matter, Step at, String change) {
        var event = new ReportReseated(
                report.id(),
                matter.unit(),
                report.current(),
                at.code(),
                change,
                report.year(),
                report.occasion().kind().wire(),
                report.occasion().period());
        return new Told(event, "report." + change, Map.of("step", at.code()));
    }

    private static Told submitted(Report report, Matter matter, Step first) {
        var event = new ReportSubmitted(
                report.id(),
                matter.unit(),
                report.current(),
                matter.digest(),
                first.code(),
                report.year(),
                report.occasion().kind().wire(),
                report.occasion().period());
        return new Told(event, "report.submitted", Map.of("step", first.code()));
    }

    private Told advanced(Report report, Matter matter, Step passed, Step next) {
        report.advance(day.now());
        var event = new ReportAdvanced(
                report.id(),
                matter.unit(),
                report.current(),
                matter.digest(),
                passed.code(),
                next.code(),
                report.year(),
                report.occasion().kind().wire(),
                report.occasion().period());
        return new Told(event, "report.advanced", Map.of("passed", passed.code(), "step", next.code()));
    }

    private Told approved(Report report, Matter matter, Step passed) {
        report.approve(day.now());
        var event = new ReportApproved(
                report.id(),
                matter.unit(),
                report.current(),
                matter.digest(),
                report.year(),
                report.occasion().kind().wire(),
                report.occasion().period());
        return new Told(event, "report.approved", Map.of("passed", passed.code()));
    }

    private Told returned(Report report, Matter matter, Outcome.Returned outcome) {
        int decidedOn = report.current();
        if (outcome.to().isPresent()) report.advance(day.now());
        else backToItsUnit(report);
        String from = outcome.from().code();
        String to = outcome.to().map(Step::code).orElse(Route.REPORTER);
        var event = new ReportReturned(
                report.id(),
                matter.unit(),
                decidedOn,
                matter.digest(),
                from,
                to,
                report.current(),
                report.year(),
                report.occasion().kind().wire(),
                report.occasion().period());
        return new Told(event, "report.returned", Map.of("from", from, "to", to));
    }

    private void backToItsUnit(Report report) {
        Version.Reading before = versions.version(report.id(), report.current()).reading();
        report.sendBack(versions.newest(report.id()), day.now());
        placeReport.follow(report, before);
    }
}
