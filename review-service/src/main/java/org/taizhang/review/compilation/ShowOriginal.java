package org.taizhang.review.compilation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.taizhang.events.StoredObject;
import org.taizhang.review.analysis.AnalysisStore;
import org.taizhang.review.analysis.ReadReportContent;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.report.Version;
import org.taizhang.review.report.VersionRepository;

/// The part of the original that is a report's, as it was read: whoever sees the report may have it, also where the
/// file it came in holds other units' reports and is not theirs to see.
@ApplicationScoped
class ShowOriginal {

    private final ReportRepository reports;
    private final VersionRepository versions;
    private final AnalysisStore analyses;

    ShowOriginal(ReportRepository reports, VersionRepository versions, AnalysisStore analyses) {
        this.reports = reports;
        this.versions = versions;
        this.analyses = analyses;
    }

    /// @param name to call the file by
    record Original(String name, String text) {}

    Original part(UUID report, Person person) {
        Version.Analysis analysis = place(report, person);
        ReadReportContent content =
                analyses.read(new StoredObject(analysis.bucket(), analysis.key(), analysis.sha256(), analysis.size()));
        return new Original(content.title(), content.text());
    }

    @Transactional
    Version.Analysis place(UUID id, Person person) {
        Report report = reports.visible(id, person);
        return versions.version(report.id(), report.current()).analysis();
    }
}
