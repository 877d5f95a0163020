package org.taizhang.review.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.web.problem.NotFound;

/// Takes a judgement back; anybody of the same party may. What was added and not yet decided on goes with it.
@ApplicationScoped
class TakeBackJudgement {

    private final ReportRepository reports;
    private final JudgementRepository judgements;
    private final JudgementActions actions;
    private final ProposeMissed proposeMissed;
    private final TrailRepository trail;
    private final TellDay day;

    TakeBackJudgement(
            ReportRepository reports,
            JudgementRepository judgements,
            JudgementActions actions,
            ProposeMissed proposeMissed,
            TrailRepository trail,
            TellDay day) {
        this.reports = reports;
        this.judgements = judgements;
        this.actions = actions;
        this.proposeMissed = proposeMissed;
        this.trail = trail;
        this.day = day;
    }

    @Transactional
    void takeBack(UUID id, UUID judgement, Person by) {
        Report report = reports.locked(id, by);
        Judgement said =
                judgements.inForce(report.id(), judgement).orElseThrow(() -> NotFound.of("判定", "judgement", judgement));
        IdentifyPerson.demand(actions.as(said.party(), report, by));
        proposeMissed.takeBack(said);
        said.end(by.actor(), day.now());
        trail.add(new Act(
                by.actor(),
                "finding.judgement-taken-back",
                report.id().toString(),
                report.unit(),
                JudgeFinding.detail(said)));
    }
}
