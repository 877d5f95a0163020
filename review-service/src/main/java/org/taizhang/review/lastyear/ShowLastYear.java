package org.taizhang.review.lastyear;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.lastyear.Figures;
import org.taizhang.lastyear.FollowUp;
import org.taizhang.lastyear.Place;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.NamePeople;

/// A report beside the unit's last approved one, with what people have said of it.
@ApplicationScoped
class ShowLastYear {

    private static final String SENTENCE_ENDS = "。；！？\n";

    private final FindYears findYears;
    private final PromiseAnswerRepository answers;
    private final NamePeople namePeople;

    ShowLastYear(FindYears findYears, PromiseAnswerRepository answers, NamePeople namePeople) {
        this.findYears = findYears;
        this.answers = answers;
        this.namePeople = namePeople;
    }

    LastYearView of(UUID id, Person person) {
        FindYears.Editions editions = findYears.of(id, person);
        Optional<FindYears.Years> years = findYears.read(editions);
        if (years.isEmpty())
            return new LastYearView(editions.now().number(), editions.now().digest(), null, List.of(), List.of());
        return view(years.get(), person);
    }

    @Transactional
    LastYearView view(FindYears.Years years, Person person) {
        Map<String, PromiseAnswer> said =
                answers.inForce(years.report().id(), years.before().report().id());
        NamePeople.Names names =
                namePeople.of(said.values().stream().map(PromiseAnswer::by).toList(), person);
        FindYears.Edition now = years.report();
        FindYears.Edition before = years.before().report();
        return new LastYearView(
                now.number(),
                now.digest(),
                new LastYearView.EarlierView(
                        before.id(), before.title(), before.year(), before.number(), before.digest()),
                years.comparison().promises().stream()
                        .map(promise -> promise(years, promise, said, names))
                        .toList(),
                years.comparison().figures().stream()
                        .map(figure -> figure(years, figure))
                        .toList());
    }

    private static LastYearView.PromiseView promise(
            FindYears.Years years, FollowUp promise, Map<String, PromiseAnswer> said, NamePeople.Names names) {
        Place place = promise.promise();
        String words = years.earlierText(place);
        Optional<PromiseAnswer> answer = Optional.ofNullable(said.get(PromiseAnswer.key(words)));
        String proposed = Outcomes.wire(promise.outcome());
        return new LastYearView.PromiseView(
                place.start(),
                place.end(),
                words,
                answer.map(one -> Outcomes.wire(one.outcome())).orElse(proposed),
                proposed,
                Outcomes.wire(promise.ground()),
                said(years, promise),
                answer.map(one -> new LastYearView.AnswerView(
                                one.id(), Outcomes.wire(one.outcome()), one.reason(), names.of(one.by()), one.at()))
                        .orElse(null));
    }

    private static LastYearView.@Nullable SaidView said(FindYears.Years years, FollowUp promise) {
        Place said = promise.said();
        if (said == null) return null;
        Place telling = promise.telling();
        return new LastYearView.SaidView(
                said.start(), said.end(), years.text(said), telling == null ? null : years.text(telling));
    }

    private static LastYearView.FigureView figure(FindYears.Years years, Figures.Disagreement figure) {
        Place place = figure.now().place();
        return new LastYearView.FigureView(
                Outcomes.wire(figure.kind()),
                figure.now().subject(),
                place.start(),
                place.end(),
                sentence(years.content().text(), place),
                sentence(years.before().content().text(), figure.before().place()));
    }

    private static String sentence(String text, Place place) {
        int start = place.start();
        while (start > 0 && SENTENCE_ENDS.indexOf(text.charAt(start - 1)) < 0) start--;
        int end = place.end();
        while (end < text.length() && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) end++;
        return text.substring(start, end).strip();
    }
}
