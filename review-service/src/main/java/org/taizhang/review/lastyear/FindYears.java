package org.taizhang.review.lastyear;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.StoredObject;
import org.taizhang.lastyear.Place;
import org.taizhang.review.analysis.AnalysisStore;
import org.taizhang.review.analysis.ReadReportContent;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.report.Version;
import org.taizhang.review.report.VersionRepository;

/// Finds a report and the unit's last approved one before it, and reads both. Reading is done outside
/// of transactions: the store is far.
@ApplicationScoped
class FindYears {

    private final ReportRepository reports;
    private final VersionRepository versions;
    private final AnalysisStore store;

    FindYears(ReportRepository reports, VersionRepository versions, AnalysisStore store) {
        this.reports = reports;
        this.versions = versions;
        this.store = store;
    }

    /// A report in the version that is shown.
    record Edition(UUID id, String title, @Nullable Integer year, int number, String digest, StoredObject analysis) {}

    record Editions(Edition now, Optional<Edition> before) {}

    record Read(Edition report, ReadReportContent content) {}

    /// Both, and what the one says of the other.
    record Years(Edition report, ReadReportContent content, Read before, Comparison comparison) {

        String text(Place place) {
            return content.text().substring(place.start(), place.end());
        }

        String earlierText(Place place) {
            return before.content().text().substring(place.start(), place.end());
        }
    }

    /// Those that a person sees; a unit's earlier reports are seen like its later ones.
    @Transactional
    Editions of(UUID id, Person person) {
        Report report = reports.visible(id, person);
        Optional<Edition> before = reports.lastApprovedBefore(report)
                .filter(earlier -> person.sees(earlier.sight()))
                .map(this::edition);
        return new Editions(edition(report), before);
    }

    private Edition edition(Report report) {
        Version shown = versions.version(report.id(), report.current());
        Version.Analysis analysis = shown.analysis();
        return new Edition(
                report.id(),
                report.title(),
                report.year(),
                shown.number(),
                shown.digest(),
                new StoredObject(analysis.bucket(), analysis.key(), analysis.sha256(), analysis.size()));
    }

    /// Empty where there is no earlier one.
    Optional<Years> read(Editions editions) {
        return editions.before().map(before -> {
            ReadReportContent content = store.read(editions.now().analysis());
            ReadReportContent earlier = store.read(before.analysis());
            return new Years(editions.now(), content, new Read(before, earlier), Comparison.of(earlier, content));
        });
    }
}
