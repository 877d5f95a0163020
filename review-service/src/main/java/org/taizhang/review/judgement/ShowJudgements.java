package org.taizhang.review.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.analysis.ReadReportContent;
import org.taizhang.review.analysis.ReadVersion;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.PersonRef;

/// What has been said of the findings of a report, each at its place in one version.
@ApplicationScoped
class ShowJudgements {

    private final ReportRepository reports;
    private final JudgementRepository judgements;
    private final JudgementActions actions;
    private final ReadVersion readVersion;
    private final NamePeople namePeople;

    ShowJudgements(
            ReportRepository reports,
            JudgementRepository judgements,
            JudgementActions actions,
            ReadVersion readVersion,
            NamePeople namePeople) {
        this.reports = reports;
        this.judgements = judgements;
        this.actions = actions;
        this.readVersion = readVersion;
        this.namePeople = namePeople;
    }

    /// @param version null for the one that is shown
    List<JudgementView> of(UUID report, @Nullable Integer version, Person person) {
        ReadReportContent content =
                version == null ? readVersion.current(report, person) : readVersion.numbered(report, version, person);
        return views(report, VersionRead.of(content), person);
    }

    @Transactional
    List<JudgementView> views(UUID id, VersionRead text, Person person) {
        Report report = reports.visible(id, person);
        List<Judgement> said = judgements.inForce(report.id());
        NamePeople.Names names = namePeople.of(said.stream().map(Judgement::by).toList(), person);
        boolean judges = actions.as(actions.party(person), report, person).isGranted();
        return said.stream()
                .map(one -> JudgementView.of(
                        one,
                        text.standing(one.anchor()),
                        name(names, one),
                        judges && one.party() == actions.party(person)))
                .toList();
    }

    private static PersonRef name(NamePeople.Names names, Judgement judgement) {
        return Objects.requireNonNull(names.of(judgement.by()), "systems are not told of judgements");
    }

    JudgementView one(UUID report, UUID id, int version, Person person) {
        return of(report, version, person).stream()
                .filter(one -> Objects.equals(one.id(), id))
                .findFirst()
                .orElseThrow();
    }
}
