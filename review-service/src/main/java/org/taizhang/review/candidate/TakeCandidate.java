package org.taizhang.review.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.report.Version;
import org.taizhang.review.report.VersionRepository;
import org.taizhang.web.identity.Role;
import org.taizhang.web.problem.NotFound;

/// Takes a candidate in hand for a supervisor's decision. Its report is held until the commit, so that of two people
/// who decide on the same words one comes second and sees the answer.
@ApplicationScoped
class TakeCandidate {

    private static final Set<String> SUPERVISORS = Set.of(Role.REVIEWER, Role.APPROVER);

    private final CandidateRepository candidates;
    private final ReportRepository reports;
    private final VersionRepository versions;

    TakeCandidate(CandidateRepository candidates, ReportRepository reports, VersionRepository versions) {
        this.candidates = candidates;
        this.reports = reports;
        this.versions = versions;
    }

    /// @param unit whose the report is
    record Taken(Candidate candidate, Report report, String unit, int versionNumber) {}

    Taken take(UUID id, Person by) {
        UUID ofReport = candidates.reportOf(id).orElseThrow(() -> NotFound.of("候选事项", "candidate", id));
        Report report = locked(id, ofReport, by);
        IdentifyPerson.demand(permission(report, by));
        // Read only now: whoever held the report may have decided on it.
        Candidate candidate = candidates.findById(id);
        Version version = versions.findById(candidate.version());
        String unit = Objects.requireNonNull(report.unit(), "a submitted report has a unit");
        return new Taken(candidate, report, unit, version.number());
    }

    /// Candidates of the same words get the same answer, in versions that wait, too.
    void answerOthersLike(Candidate decided) {
        var answers = new Answers(List.of(decided));
        candidates.open(decided.report()).stream()
                .collect(Collectors.groupingBy(Candidate::version))
                .values()
                .forEach(answers::give);
    }

    private Report locked(UUID id, UUID ofReport, Person by) {
        return reports.locked(ofReport)
                .filter(report -> by.sees(report.sight()))
                .orElseThrow(() -> NotFound.of("候选事项", "candidate", id));
    }

    private static Permission permission(Report report, Person by) {
        if (!by.isOneOf(SUPERVISORS)) return Permission.notTheirs("候选事项由督办人员认定。", "supervisors decide on candidates");
        if (!report.state().isWithSupervisors())
            return new Permission.NotNow(report.state().refusal());
        return Permission.granted();
    }
}
