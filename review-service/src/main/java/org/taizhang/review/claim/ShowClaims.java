package org.taizhang.review.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.taizhang.review.analysis.ReadReportContent;
import org.taizhang.review.analysis.ReadVersion;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;

/// What a report claims, beside what the ledger knows of its unit.
@ApplicationScoped
class ShowClaims {

    private final ReadVersion readVersion;
    private final ReportRepository reports;
    private final OwedItemRepository items;
    private final TellDay day;

    ShowClaims(ReadVersion readVersion, ReportRepository reports, OwedItemRepository items, TellDay day) {
        this.readVersion = readVersion;
        this.reports = reports;
        this.items = items;
        this.day = day;
    }

    ClaimsView of(UUID report, Person person) {
        ReadReportContent content = readVersion.current(report, person);
        List<ClaimsView.ClaimView> claims =
                Objects.requireNonNullElse(content.rectifications(), List.<ReadReportContent.Claim>of()).stream()
                        .filter(ReadReportContent.Claim::saysAllIsDone)
                        .map(claim -> new ClaimsView.ClaimView(
                                claim.start(),
                                claim.end(),
                                content.text().substring(claim.start(), claim.end()),
                                claim.problems()))
                        .toList();
        return beside(report, claims, person);
    }

    @Transactional
    ClaimsView beside(UUID id, List<ClaimsView.ClaimView> claims, Person person) {
        Report report = reports.visible(id, person);
        if (claims.isEmpty() || report.unit() == null) return new ClaimsView(claims, 0, 0, 0, List.of());
        LocalDate today = day.today();
        OwedItemRepository.Owing owing = items.before(report, today);
        return new ClaimsView(
                claims,
                owing.open(),
                owing.overdue(),
                owing.unproven(),
                owing.items().stream()
                        .map(item -> new ClaimsView.OwedView(
                                item.id(),
                                item.number(),
                                item.problem(),
                                item.state().wire(),
                                item.due(),
                                item.due() != null && item.due().isBefore(today),
                                item.unproven()))
                        .toList());
    }
}
