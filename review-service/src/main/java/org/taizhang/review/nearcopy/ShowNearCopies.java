package org.taizhang.review.nearcopy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.review.analysis.ReadVersion;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.report.Version;
import org.taizhang.review.report.VersionRepository;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;

/// What a report has in common with others that a person sees: members of a unit see copies of their
/// own.
@ApplicationScoped
class ShowNearCopies {

    private final ReportRepository reports;
    private final VersionRepository versions;
    private final ReadVersion readVersion;
    private final NearCopyRepository pairs;
    private final QuotationRepository quotations;
    private final UnitRepository units;
    private final NamePeople namePeople;

    ShowNearCopies(
            ReportRepository reports,
            VersionRepository versions,
            ReadVersion readVersion,
            NearCopyRepository pairs,
            QuotationRepository quotations,
            UnitRepository units,
            NamePeople namePeople) {
        this.reports = reports;
        this.versions = versions;
        this.readVersion = readVersion;
        this.pairs = pairs;
        this.quotations = quotations;
        this.units = units;
        this.namePeople = namePeople;
    }

    @Transactional
    NearCopiesView of(UUID id, Person person) {
        Report report = reports.visible(id, person);
        List<NearCopyRepository.Row> rows = pairs.of(report.id(), person);
        Map<String, UnitRef> names =
                units.refs(rows.stream().map(NearCopyRepository.Row::unit).toList());
        return new NearCopiesView(
                pairs.isCompared(report.id()),
                rows.stream()
                        .map(row -> NearCopyView.of(
                                row, Optional.ofNullable(row.unit()).map(names::get)))
                        .toList());
    }

    /// Word for word, as both stand now.
    ComparisonView sideBySide(UUID report, UUID other, Person person) {
        String text = readVersion.current(report, person).text();
        String its = readVersion.current(other, person).text();
        var texts = new ComparisonView.Texts(text, its);
        return view(report, other, texts, Comparison.of(text, its, quotations.inForce()), person);
    }

    @Transactional
    ComparisonView view(UUID one, UUID two, ComparisonView.Texts texts, Comparison comparison, Person person) {
        Report report = reports.visible(one, person);
        Report other = reports.visible(two, person);
        NamePeople.Names names = namePeople.of(
                comparison.all().stream()
                        .flatMap(alike -> alike.quotation().map(Quotation::by).stream())
                        .toList(),
                person);
        return new ComparisonView(
                side(report),
                side(other),
                comparison.likeness().share(),
                comparison.band().map(NearCopyView::wire).orElse(null),
                comparison.all().stream()
                        .map(alike -> ComparisonView.AlikeView.of(alike, texts, names))
                        .toList());
    }

    private ComparisonView.Side side(Report report) {
        Version shown = versions.version(report.id(), report.current());
        return new ComparisonView.Side(
                report.id(),
                Optional.ofNullable(report.unit()).map(units::ref).orElse(null),
                report.title(),
                report.year(),
                shown.number(),
                shown.digest());
    }
}
