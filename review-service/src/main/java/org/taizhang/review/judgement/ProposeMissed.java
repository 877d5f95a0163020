package org.taizhang.review.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.review.analysis.ReadReportContent;
import org.taizhang.review.candidate.Passage;
import org.taizhang.review.candidate.ProposeCandidates;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.VersionRepository;

/// Proposes for the ledger what the reader missed and a person added: in the version that it was added to, and in each
/// that is read later and says it without its reader finding it.
@ApplicationScoped
public class ProposeMissed {

    private final JudgementRepository judgements;
    private final VersionRepository versions;
    private final ProposeCandidates proposeCandidates;

    ProposeMissed(JudgementRepository judgements, VersionRepository versions, ProposeCandidates proposeCandidates) {
        this.judgements = judgements;
        this.versions = versions;
        this.proposeCandidates = proposeCandidates;
    }

    void now(Report report, Judgement judgement, VersionRead text) {
        passage(judgement, text)
                .ifPresent(
                        passage -> proposeCandidates.add(versions.version(report.id(), judgement.version()), passage));
    }

    void takeBack(Judgement judgement) {
        if (judgement.answer() == Answer.MISSED) proposeCandidates.takeBack(judgement.id());
    }

    /// What was added to a report and a newly read version of it says.
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Passage> in(UUID report, ReadReportContent content) {
        VersionRead text = VersionRead.of(content);
        return judgements.inForce(report).stream()
                .filter(one -> one.answer() == Answer.MISSED)
                .flatMap(one -> passage(one, text).stream())
                .toList();
    }

    /// The judgements of a report that has become part of another.
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(UUID fromReport, UUID toReport) {
        judgements.move(fromReport, toReport);
    }

    private static Optional<Passage> passage(Judgement judgement, VersionRead text) {
        return judgement.anchor().kind().candidate().flatMap(kind -> text.standing(judgement.anchor())
                .filter(standing -> !standing.read())
                .map(VersionRead.Standing::place)
                .map(place -> new Passage(
                        kind,
                        place.start(),
                        place.end(),
                        text.text().substring(place.start(), place.end()),
                        text.sectionAt(place.start()),
                        judgement.id())));
    }
}
