package org.taizhang.review.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/// Says something of a finding, or that one was missed. The report is held so that two do not speak at once; nothing
/// of it changes.
@ApplicationScoped
class JudgeFinding {

    private final ReportRepository reports;
    private final VersionRepository versions;
    private final JudgementRepository judgements;
    private final JudgementActions actions;
    private final ProposeMissed proposeMissed;
    private final ReadVersion readVersion;
    private final TrailRepository trail;
    private final TellDay day;

    JudgeFinding(
            ReportRepository reports,
            VersionRepository versions,
            JudgementRepository judgements,
            JudgementActions actions,
            ProposeMissed proposeMissed,
            ReadVersion readVersion,
            TrailRepository trail,
            TellDay day) {
        this.reports = reports;
        this.versions = versions;
        this.judgements = judgements;
        this.actions = actions;
        this.proposeMissed = proposeMissed;
        this.readVersion = readVersion;
        this.trail = trail;
        this.day = day;
    }

    /// What somebody says, of which place.
    ///
    /// @param version number of the version that they were shown, and `digest` its digest
    record Wish(int version, String digest, Kind kind, String rule, Place place, Judgement.Word word) {}

    /// The judgement's id; the old one's where the same was said before.
    UUID judge(UUID report, Wish wish, Person by) {
        VersionRead text = VersionRead.of(readVersion.numbered(report, wish.version(), by));
        if (!text.holds(wish.place())) throw nothingThere();
        return record(report, wish, text, by);
    }

    @Transactional
    UUID record(UUID id, Wish wish, VersionRead text, Person by) {
        Report report = reports.locked(id, by);
        Party party = actions.party(by);
        IdentifyPerson.demand(actions.as(party, report, by));
        if (!versions.version(report.id(), wish.version()).digest().equals(wish.digest()))
            throw Conflict.changedSince();
        mustBeThere(wish, text);
        var anchor = Anchor.of(wish.kind(), wish.rule(), text.text(), wish.place());
        Optional<Judgement> before = before(report.id(), anchor, party, text);
        if (before.isPresent() && before.get().says(wish.word()))
            return before.get().id();
        before.ifPresent(old -> old.end(by.actor(), day.now()));
        var said = new Judgement.Said(wish.word(), new Judgement.By(party, by.actor()), day.now());
        var judgement = new Judgement(UUID.randomUUID(), report.id(), wish.version(), anchor, said);
        judgements.persist(judgement);
        if (before.isEmpty() && wish.word().answer() == Answer.MISSED) proposeMissed.now(report, judgement, text);
        trail.add(new Act(by.actor(), "finding.judged", report.id().toString(), report.unit(), detail(judgement)));
        return judgement.id();
    }

    private static void mustBeThere(Wish wish, VersionRead text) {
        boolean missed = wish.word().answer() == Answer.MISSED;
        if (missed && wish.place().length() == 0) throw Invalid.field("start", "请先选中一段文字。", "mark some text first");
        if (missed && wish.kind() != Kind.WARNING && text.finds(wish.kind(), wish.place()))
            throw Invalid.field("kind", "这段文字已经识读为这一类，不必补充。", "the reader has found this already");
        if (!missed && text.at(wish.kind(), wish.rule(), wish.place()).isEmpty()) throw nothingThere();
    }

    private static Invalid nothingThere() {
        return Invalid.field("start", "这个位置没有读出这类内容，请重新载入后再试。", "nothing of this kind was read at this place");
    }

    /// What the same party has said of the same finding.
    private Optional<Judgement> before(UUID report, Anchor anchor, Party party, VersionRead text) {
        Optional<VersionRead.Standing> here = text.standing(anchor);
        return judgements.inForce(report).stream()
                .filter(old -> old.party() == party
                        && old.anchor().kind() == anchor.kind()
                        && old.anchor().rule().equals(anchor.rule()))
                .filter(old -> here.isPresent() && text.standing(old.anchor()).equals(here))
                .findFirst();
    }

    static Map<String, Object> detail(Judgement judgement) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("judgement", judgement.id());
        detail.put("version", judgement.version());
        detail.put("kind", judgement.anchor().kind().wire());
        if (!judgement.anchor().rule().isEmpty())
            detail.put("rule", judgement.anchor().rule());
        detail.put("quote", judgement.anchor().quote());
        detail.put("answer", judgement.answer().wire());
        if (judgement.reason() != null) detail.put("reason", judgement.reason());
        return detail;
    }
}
