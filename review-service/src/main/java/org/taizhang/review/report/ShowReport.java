package org.taizhang.review.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.events.StoredObject;
import org.taizhang.review.audit.TrailEntryView;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.Person;
import org.taizhang.review.procedure.OpinionRepository;
import org.taizhang.review.procedure.OpinionView;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.storage.ObjectStore;
import org.taizhang.storage.StoredContent;

/// A report as one person sees it, with what they may do to it.
@ApplicationScoped
public class ShowReport {

    private final ReportRepository reports;
    private final VersionRepository versions;
    private final OpinionRepository opinions;
    private final ReadRules readRules;
    private final UnitRepository units;
    private final ObjectStore store;
    private final TrailRepository trail;

    ShowReport(
            ReportRepository reports,
            VersionRepository versions,
            OpinionRepository opinions,
            ReadRules readRules,
            UnitRepository units,
            ObjectStore store,
            TrailRepository trail) {
        this.reports = reports;
        this.versions = versions;
        this.opinions = opinions;
        this.readRules = readRules;
        this.units = units;
        this.store = store;
        this.trail = trail;
    }

    @Transactional
    public ReportView show(UUID id, Person person) {
        Report report = reports.visible(id, person);
        var parts = new ReportView.Parts(
                versions.ofReport(report.id()),
                waiting(report),
                opinions(report, person),
                meets(report, person),
                readRules.of(report).may(person));
        return ReportView.of(report, report.unit() == null ? null : units.ref(report.unit()), parts);
    }

    private Optional<Integer> waiting(Report report) {
        int newest = versions.newest(report.id()).number();
        return newest == report.current() ? Optional.empty() : Optional.of(newest);
    }

    private List<OpinionView> opinions(Report report, Person person) {
        List<OpinionView> views = opinions.views(report.id());
        return person.isIntegrator()
                ? views.stream().map(OpinionView::withoutName).toList()
                : views;
    }

    private Optional<ReportView.MeetsView> meets(Report report, Person person) {
        return Optional.ofNullable(report.meets())
                .flatMap(reports::findByIdOptional)
                .filter(other -> person.sees(other.sight()))
                .map(other ->
                        new ReportView.MeetsView(other.id(), other.title(), units.ref(other.sight()), other.year()));
    }

    /// The analysis of a version, proven to be what was read.
    StoredContent analysis(UUID id, int number, Person person) {
        Version.Analysis analysis = place(id, number, person);
        return StoredContent.proven(
                new StoredObject(analysis.bucket(), analysis.key(), analysis.sha256(), analysis.size()), store);
    }

    @Transactional
    Version.Analysis place(UUID id, int number, Person person) {
        Report report = reports.visible(id, person);
        return versions.version(report.id(), number).analysis();
    }

    @Transactional
    List<TrailEntryView> trail(UUID id, Person person) {
        Report report = reports.visible(id, person);
        return TrailEntryView.of(trail.of(report.id().toString()), !person.isIntegrator());
    }
}
