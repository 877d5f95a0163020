package org.taizhang.review.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.Envelope;
import org.taizhang.events.UploadRead;
import org.taizhang.events.UploadUnreadable;
import org.taizhang.messaging.Inbox;
import org.taizhang.review.analysis.Findings;
import org.taizhang.review.candidate.Passage;
import org.taizhang.review.candidate.ProposeCandidates;
import org.taizhang.review.judgement.ProposeMissed;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.report.Version;
import org.taizhang.review.report.VersionRepository;
import org.taizhang.review.split.DividedFile;
import org.taizhang.review.split.HoldCompilation;
import org.taizhang.review.split.ReadPart;
import org.taizhang.review.upload.Upload;
import org.taizhang.review.upload.UploadRepository;

/// Makes reports and versions of what was read from one upload, all or none.
///
/// A reading belongs to the report that an earlier reading of the same report in the same upload made, which moves with
/// it when people correct its unit or year ([PlaceReport]); else to the report of its unit and year; else it is a new
/// report. Where other uploads had a part in the report, it stays where they are, and a reading that says another unit
/// or year leaves it. An upload that was taken back is not read any more; of one that holds several reports there are
/// none before a person has confirmed how it is divided.
@ApplicationScoped
class TakeUpReading {

    private final Inbox inbox;
    private final UploadRepository uploads;
    private final NewestReadingRepository newestReadings;
    private final ReportRepository reports;
    private final VersionRepository versions;
    private final HoldCompilation holdCompilation;
    private final PlaceReport placeReport;
    private final ProposeCandidates proposeCandidates;
    private final ProposeMissed proposeMissed;
    private final AnnounceIntake announce;
    private final Clock clock;

    TakeUpReading(
            Inbox inbox,
            UploadRepository uploads,
            NewestReadingRepository newestReadings,
            ReportRepository reports,
            VersionRepository versions,
            HoldCompilation holdCompilation,
            PlaceReport placeReport,
            ProposeCandidates proposeCandidates,
            ProposeMissed proposeMissed,
            AnnounceIntake announce,
            Clock clock) {
        this.inbox = inbox;
        this.uploads = uploads;
        this.newestReadings = newestReadings;
        this.reports = reports;
        this.versions = versions;
        this.holdCompilation = holdCompilation;
        this.placeReport = placeReport;
        this.proposeCandidates = proposeCandidates;
        this.proposeMissed = proposeMissed;
        this.announce = announce;
        this.clock = clock;
    }

    /// @param file how the upload was divided; null for one report
    @Transactional
    void takeUp(Envelope event, UploadRead read, List<ReadingTaken> readings, @Nullable DividedFile file) {
        if (!inbox.isFirstDelivery(event.id())) return;
        Upload upload = uploads.locked(read.upload(), read.unit());
        if (upload.isWithdrawn() || !newestReadings.isNewer(upload.id(), event.sequence())) return;
        upload.wasRead();
        upload.noteCorrections(Boolean.TRUE.equals(read.correctedByOthers()));
        if (holds(upload, read, readings, file)) return;
        readings.stream().sorted(Comparator.comparing(ReadingTaken::lockOrder)).forEach(this::takeUp);
    }

    private boolean holds(Upload upload, UploadRead read, List<ReadingTaken> readings, @Nullable DividedFile file) {
        boolean alone =
                readings.stream().flatMap(reading -> reading.asked().stream()).anyMatch(Asked::splitsAlone);
        List<ReadPart> parts = readings.stream().map(ReadingTaken::part).toList();
        boolean hasReports = versions.receiptOf(upload.id()).isPresent();
        return holdCompilation.holds(upload, new HoldCompilation.Reading(read, file, parts, alone), hasReports);
    }

    /// Nothing comes of an upload that cannot be read, and whoever waits for a report from it is to know.
    @Transactional
    void noteUnreadable(Envelope event, UploadUnreadable unreadable) {
        if (!inbox.isFirstDelivery(event.id())) return;
        Upload upload = uploads.locked(unreadable.upload(), unreadable.unit());
        if (newestReadings.isNewer(upload.id(), event.sequence())) upload.wasUnreadable(unreadable.reason());
    }

    private void takeUp(ReadingTaken reading) {
        UUID upload = reading.upload().upload();
        Optional<Version> last = versions.readAt(upload, reading.report().knownAs());
        if (last.filter(before -> isTheSame(before, reading)).isPresent()) return;
        Version version = reading.version(last.map(Version::receivedAt).or(() -> versions.receiptOf(upload)));
        knownReport(reading, version, last)
                .ifPresentOrElse(report -> addTo(report, reading, version), () -> create(reading, version));
    }

    private void addTo(Report report, ReadingTaken reading, Version version) {
        boolean current = revise(report, version);
        proposeCandidates.propose(report.id(), version, passages(report, reading));
        announce.revised(report, version, current);
    }

    private List<Passage> passages(Report report, ReadingTaken reading) {
        var passages = new ArrayList<>(Findings.of(reading.content()));
        passages.addAll(proposeMissed.in(report.id(), reading.content()));
        return passages;
    }

    /// An older one may come again: a correction that is taken back makes the reading what it was.
    private static boolean isTheSame(Version last, ReadingTaken reading) {
        return last.digest().equals(reading.report().analysis().sha256());
    }

    private Optional<Report> knownReport(ReadingTaken reading, Version version, Optional<Version> last) {
        Optional<Report> before = last.map(Version::report).flatMap(reports::locked);
        if (before.isPresent() && !leaves(before.get(), last.orElseThrow(), version)) return before;
        return reading.unit().flatMap(unit -> reports.lockedOf(unit, reading.year(), reading.occasion()));
    }

    /// A reading that says another unit or year now does not take along what other uploads made of the report.
    private boolean leaves(Report report, Version last, Version now) {
        if (now.reading().saysLike(last.reading())) return false;
        Optional<Version> others = versions.newestBeside(last);
        others.ifPresent(other -> {
            boolean shown = report.letGo(last, other, clock.instant());
            announce.left(report, last, shown ? others : Optional.empty());
        });
        return others.isPresent();
    }

    /// Nobody has judged or answered anything of it, so nothing is looked up.
    private void create(ReadingTaken reading, Version version) {
        var report = new Report(
                UUID.randomUUID(),
                reading.unit().orElse(null),
                reading.upload().unit(),
                reading.occasion(),
                version,
                clock.instant());
        // Flushed here, so that the race for the same report is lost before anything else is done.
        reports.persistAndFlush(report);
        versions.persistAndFlush(version);
        announce.extracted(report, version, proposeCandidates.proposeFirst(version, Findings.of(reading.content())));
    }

    private boolean revise(Report report, Version version) {
        Version.Reading before = versions.version(report.id(), report.current()).reading();
        boolean current = report.revise(version, clock.instant());
        versions.persistAndFlush(version);
        if (current) placeReport.follow(report, before);
        return current;
    }
}
