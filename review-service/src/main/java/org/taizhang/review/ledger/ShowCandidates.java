package org.taizhang.review.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.report.VersionRepository;
import org.taizhang.review.unit.Person;

/// The candidates of the version of a report that is shown and decided on.
@ApplicationScoped
class ShowCandidates {

    private final ReportRepository reports;
    private final VersionRepository versions;
    private final CandidateRepository candidates;

    ShowCandidates(ReportRepository reports, VersionRepository versions, CandidateRepository candidates) {
        this.reports = reports;
        this.versions = versions;
        this.candidates = candidates;
    }

    @Transactional
    List<CandidateView> show(UUID id, Person person) {
        Report report = reports.visible(id, person);
        UUID version = versions.version(report.id(), report.current()).id();
        return candidates.ofVersion(version).stream().map(CandidateView::of).toList();
    }

    /// One of them, after it was decided on.
    @Transactional
    CandidateView decided(UUID candidate) {
        return CandidateView.of(candidates.findById(candidate));
    }
}
