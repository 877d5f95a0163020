package org.taizhang.review.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.taizhang.events.StoredObject;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.report.Version;
import org.taizhang.review.report.VersionRepository;

/// What was read in a version of a report that a person sees. Call it outside of transactions: the store is far.
@ApplicationScoped
public class ReadVersion {

    private final ReportRepository reports;
    private final VersionRepository versions;
    private final AnalysisStore store;

    ReadVersion(ReportRepository reports, VersionRepository versions, AnalysisStore store) {
        this.reports = reports;
        this.versions = versions;
        this.store = store;
    }

    /// The version that is shown and decided on.
    public ReadReportContent current(UUID report, Person person) {
        return store.read(placeOfCurrent(report, person));
    }

    public ReadReportContent numbered(UUID report, int number, Person person) {
        return store.read(place(report, number, person));
    }

    @Transactional
    StoredObject placeOfCurrent(UUID report, Person person) {
        Report seen = reports.visible(report, person);
        return stored(versions.version(seen.id(), seen.current()));
    }

    @Transactional
    StoredObject place(UUID report, int number, Person person) {
        return stored(versions.version(reports.visible(report, person).id(), number));
    }

    private static StoredObject stored(Version version) {
        Version.Analysis analysis = version.analysis();
        return new StoredObject(analysis.bucket(), analysis.key(), analysis.sha256(), analysis.size());
    }
}
