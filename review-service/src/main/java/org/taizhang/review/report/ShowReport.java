package org.taizhang.review.report;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.events.StoredObject;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.OfferView;
import org.taizhang.review.person.Person;
import org.taizhang.review.procedure.ShowProcedure;
import org.taizhang.review.trail.ShowTrail;
import org.taizhang.review.trail.TrailEntryView;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.review.upload.Upload;
import org.taizhang.review.upload.UploadRepository;
import org.taizhang.storage.ObjectStore;
import org.taizhang.storage.StoredContent;

/// A report as one person sees it, with what they may do to it.
@ApplicationScoped
public class ShowReport {

    private final ReportRepository reports;
    private final VersionRepository versions;
    private final List<ReportActions> rooms;
    private final ShowProcedure showProcedure;
    private final UnitRepository units;
    private final UploadRepository uploads;
    private final NamePeople namePeople;
    private final ObjectStore store;
    private final ShowTrail showTrail;

    ShowReport(
            ReportRepository reports,
            VersionRepository versions,
            @All List<ReportActions> rooms,
            ShowProcedure showProcedure,
            UnitRepository units,
            UploadRepository uploads,
            NamePeople namePeople,
            ObjectStore store,
            ShowTrail showTrail) {
        this.reports = reports;
        this.versions = versions;
        this.rooms = rooms;
        this.showProcedure = showProcedure;
        this.units = units;
        this.uploads = uploads;
        this.namePeople = namePeople;
        this.store = store;
        this.showTrail = showTrail;
    }

    /// The id of the report, or of the one that took it over.
    ///
    /// @throws NotFound when there is none that the person sees
    @Transactional
    public UUID seen(UUID id, Person person) {
        return reports.visible(id, person).id();
    }

    @Transactional
    public ReportView show(UUID id, Person person) {
        Report report = reports.visible(id, person);
        ShowProcedure.Shown procedure = showProcedure.of(report.id(), person);
        List<Offer> own =
                rooms.stream().flatMap(room -> room.of(report, person).stream()).toList();
        var parts = new ReportView.Parts(
                report.state() == ReportState.WITHDRAWN
                        ? versions.everOfReport(report.id())
                        : versions.ofReport(report.id()),
                waiting(report),
                meets(report, person),
                procedure,
                showProcedure.routes("report", report.id(), person),
                OfferView.of(ShowProcedure.together(own, procedure), person),
                origin(report, person),
                Optional.ofNullable(report.aside())
                        .map(aside -> ReportView.AsideView.of(aside, namePeople.of(aside.by(), person))));
        return ReportView.of(report, report.unit() == null ? null : units.ref(report.unit()), parts);
    }

    private Optional<Integer> waiting(Report report) {
        return versions.newestLeft(report.id()).map(Version::number).filter(newest -> newest != report.current());
    }

    private ReportView.OriginView origin(Report report, Person person) {
        Optional<Upload> upload = uploads.findByIdOptional(report.upload());
        String unit = upload.map(Upload::unit).orElseGet(report::handedInBy);
        return new ReportView.OriginView(
                report.upload(),
                upload.map(Upload::number).orElse(null),
                units.ref(unit),
                person.sees(unit),
                versions.partsOf(report.upload()));
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
        return showTrail.of(report.id(), person);
    }
}
