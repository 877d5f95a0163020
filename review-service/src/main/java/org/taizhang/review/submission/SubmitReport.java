package org.taizhang.review.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.procedure.Proceed;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;

/// Hands a report in for approval: its route begins.
@ApplicationScoped
class SubmitReport {

    private final ReportRepository reports;
    private final SubmissionActions actions;
    private final FollowApproval approval;
    private final Proceed proceed;
    private final TellDay day;

    SubmitReport(
            ReportRepository reports,
            SubmissionActions actions,
            FollowApproval approval,
            Proceed proceed,
            TellDay day) {
        this.reports = reports;
        this.actions = actions;
        this.approval = approval;
        this.proceed = proceed;
        this.day = day;
    }

    @Transactional
    void submit(UUID id, Person by, String digest, @Nullable String note) {
        Report report = reports.locked(id, by);
        IdentifyPerson.demand(actions.submit(report, by));
        report.submit(day.now());
        var matter = approval.matter(report);
        matter.mustStillBe(digest);
        proceed.start(approval, matter, by, note);
    }
}
