package org.taizhang.review.nearcopy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.taizhang.copies.Fingerprints;
import org.taizhang.copies.SetPhrases;
import org.taizhang.review.analysis.ReadReportContent;
import org.taizhang.review.analysis.ReadVersion;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.report.VersionRepository;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.NotFound;

/// Says that a passage of a report is a legitimate quotation, and takes that back.
@ApplicationScoped
class AllowQuotation {

    /// What is shorter is not found as copied either.
    private static final int SHORTEST = 12;

    private final ReportRepository reports;
    private final VersionRepository versions;
    private final ReadVersion readVersion;
    private final QuotationRepository quotations;
    private final NearCopyRepository pairs;
    private final NearCopyActions actions;
    private final TrailRepository trail;
    private final TellDay day;

    AllowQuotation(
            ReportRepository reports,
            VersionRepository versions,
            ReadVersion readVersion,
            QuotationRepository quotations,
            NearCopyRepository pairs,
            NearCopyActions actions,
            TrailRepository trail,
            TellDay day) {
        this.reports = reports;
        this.versions = versions;
        this.readVersion = readVersion;
        this.quotations = quotations;
        this.pairs = pairs;
        this.actions = actions;
        this.trail = trail;
        this.day = day;
    }

    /// A passage, in the text of a version, and why anybody may write it.
    record Wish(int version, String digest, int start, int end, String reason) {}

    UUID allow(UUID report, Wish wish, Person by) {
        ReadReportContent content = readVersion.numbered(report, wish.version(), by);
        IdentifyPerson.demand(actions.toAllow(by));
        if (wish.start() < 0 || wish.end() > content.text().length() || wish.end() - wish.start() < SHORTEST)
            throw Invalid.field("start", "请选中一段文字。", "mark a passage of the text");
        return record(report, wish, content.text().substring(wish.start(), wish.end()), by);
    }

    @Transactional
    UUID record(UUID id, Wish wish, String words, Person by) {
        Report report = reports.visible(id, by);
        if (!versions.version(report.id(), wish.version()).digest().equals(wish.digest()))
            throw Conflict.changedSince();
        var quotation =
                new Quotation(UUID.randomUUID(), words, wish.reason().strip(), report.id(), by.actor(), day.now());
        quotations.persist(quotation);
        compareAgain(quotation);
        note("quotation.allowed", report, quotation, by);
        return quotation.id();
    }

    @Transactional
    void takeBack(UUID id, UUID quotation, Person by) {
        Report report = reports.visible(id, by);
        IdentifyPerson.demand(actions.toAllow(by));
        Quotation said = quotations
                .inForce(quotation)
                .filter(one -> one.report().equals(report.id()))
                .orElseThrow(() -> NotFound.of("引用", "quotation", quotation));
        said.end(by.actor(), day.now());
        compareAgain(said);
        note("quotation.taken-back", report, said, by);
    }

    /// What was found in any report may hold no longer.
    private void compareAgain(Quotation quotation) {
        pairs.compareAgain(quotation.report(), Fingerprints.of(quotation.words(), SetPhrases.learnt()));
    }

    private void note(String what, Report report, Quotation quotation, Person by) {
        trail.add(new Act(
                by.actor(),
                what,
                report.id().toString(),
                report.unit(),
                Map.of("quotation", quotation.id(), "quote", quotation.words(), "reason", quotation.reason())));
    }
}
