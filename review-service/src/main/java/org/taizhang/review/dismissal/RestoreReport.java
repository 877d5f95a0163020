package org.taizhang.review.dismissal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.events.ReportRestored;
import org.taizhang.messaging.Outbox;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.filing.AskWhose;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.report.ReportState;

/// Puts back what was dismissed. Where its unit has a report for the year by now, a person says whose this one is.
@ApplicationScoped
class RestoreReport {

    private final ReportRepository reports;
    private final DismissalActions actions;
    private final AskWhose askWhose;
    private final Outbox outbox;
    private final TrailRepository trail;
    private final TellDay day;

    RestoreReport(
            ReportRepository reports,
            DismissalActions actions,
            AskWhose askWhose,
            Outbox outbox,
            TrailRepository trail,
            TellDay day) {
        this.reports = reports;
        this.actions = actions;
        this.askWhose = askWhose;
        this.outbox = outbox;
        this.trail = trail;
        this.day = day;
    }

    @Transactional
    void restore(UUID id, Person by) {
        Report report = reports.locked(id, by);
        IdentifyPerson.demand(actions.say(report, by));
        if (report.state() != ReportState.DISMISSED) return;
        boolean placeTaken = Optional.ofNullable(report.unit())
                .flatMap(unit -> reports.lockedOf(unit, report.year(), report.occasion()))
                .isPresent();
        report.restore(placeTaken, day.now());
        reports.flush();
        askWhose.ask(report);
        outbox.add(new ReportRestored(
                report.id(),
                report.unit(),
                report.current(),
                report.year(),
                report.occasion().kind().wire(),
                report.occasion().period()));
        trail.add(new Act(
                by.actor(),
                "report.restored",
                report.id().toString(),
                report.unit(),
                Map.of("version", report.current())));
    }
}
