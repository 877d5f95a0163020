package org.taizhang.review.lastyear;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.lastyear.FollowUp;
import org.taizhang.lastyear.Outcome;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.NotFound;

/// Confirms or changes what became of a promise, and takes that back. The report is held so that two do
/// not speak at once; nothing of it changes.
@ApplicationScoped
class AnswerPromise {

    private final FindYears findYears;
    private final ReportRepository reports;
    private final PromiseAnswerRepository answers;
    private final LastYearActions actions;
    private final TrailRepository trail;
    private final TellDay day;

    AnswerPromise(
            FindYears findYears,
            ReportRepository reports,
            PromiseAnswerRepository answers,
            LastYearActions actions,
            TrailRepository trail,
            TellDay day) {
        this.findYears = findYears;
        this.reports = reports;
        this.answers = answers;
        this.actions = actions;
        this.trail = trail;
        this.day = day;
    }

    /// @param digest of the version that the person was shown, and `earlierDigest` of the earlier
    /// report's
    /// @param start where the promise starts in the earlier report's text
    record Wish(
            String digest,
            String earlierDigest,
            int start,
            Outcome outcome,
            @Nullable String reason) {

        PromiseAnswer.Word word() {
            return new PromiseAnswer.Word(outcome, reason == null || reason.isBlank() ? null : reason.strip());
        }
    }

    /// The answer's id; the old one's where the same was said before.
    UUID answer(UUID report, Wish wish, Person by) {
        FindYears.Years years = findYears.read(findYears.of(report, by)).orElseThrow(AnswerPromise::nothingThere);
        if (!years.report().digest().equals(wish.digest())
                || !years.before().report().digest().equals(wish.earlierDigest())) throw Conflict.changedSince();
        FollowUp promise = years.comparison().promises().stream()
                .filter(one -> one.promise().start() == wish.start())
                .findFirst()
                .orElseThrow(AnswerPromise::nothingThere);
        if (promise.outcome() != wish.outcome() && wish.word().reason() == null)
            throw Invalid.field("reason", "改判断请说明理由。", "say why it is another one");
        return record(years, promise, wish, by);
    }

    @Transactional
    UUID record(FindYears.Years years, FollowUp promise, Wish wish, Person by) {
        Report report = reports.locked(years.report().id(), by);
        IdentifyPerson.demand(actions.toAnswer(report, by));
        UUID earlier = years.before().report().id();
        String words = years.earlierText(promise.promise());
        Optional<PromiseAnswer> before =
                Optional.ofNullable(answers.inForce(report.id(), earlier).get(PromiseAnswer.key(words)));
        before.ifPresent(old -> IdentifyPerson.demand(actions.toChange(old, report, by)));
        if (before.isPresent() && before.get().says(wish.word()))
            return before.get().id();
        before.ifPresent(old -> old.end(by.actor(), day.now()));
        var answer = new PromiseAnswer(
                UUID.randomUUID(),
                new PromiseAnswer.Promise(report.id(), earlier, words),
                wish.word(),
                LastYearActions.isSupervisor(by),
                by.actor(),
                day.now());
        answers.persist(answer);
        note("promise.answered", report, answer, by);
        return answer.id();
    }

    @Transactional
    void takeBack(UUID id, UUID answer, Person by) {
        Report report = reports.locked(id, by);
        IdentifyPerson.demand(actions.toAnswer(report, by));
        PromiseAnswer said =
                answers.inForceById(report.id(), answer).orElseThrow(() -> NotFound.of("判断", "answer", answer));
        IdentifyPerson.demand(actions.toChange(said, report, by));
        said.end(by.actor(), day.now());
        note("promise.answer-taken-back", report, said, by);
    }

    private static Invalid nothingThere() {
        return Invalid.field("start", "上年报告的这个位置没有承诺，请重新载入后再试。", "there is no promise at this place");
    }

    private void note(String what, Report report, PromiseAnswer answer, Person by) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("answer", answer.id());
        detail.put("quote", answer.words());
        detail.put("outcome", Outcomes.wire(answer.outcome()));
        if (answer.reason() != null) detail.put("reason", answer.reason());
        trail.add(new Act(by.actor(), what, report.id().toString(), report.unit(), detail));
    }
}
