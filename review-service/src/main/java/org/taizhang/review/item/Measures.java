package org.taizhang.review.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.taizhang.review.person.Actor;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.NotFound;

/// The measures of one item, each known by its place, from 1.
///
/// @param each changed in place
record Measures(List<Measure> each) {

    boolean has(int place) {
        return place >= 1 && place <= each.size();
    }

    /// Those of these places are done; one that is done already stays as it was reported.
    void done(Set<Integer> places, ProgressEntry with, Instant now) {
        for (int place : places) {
            if (!has(place))
                throw Invalid.field("measuresDone", "没有第 %d 项整改措施。".formatted(place), "no measure " + place);
            each.set(place - 1, each.get(place - 1).done(with.date(), with.by(), now));
        }
    }

    /// @throws Conflict when it is done already
    void finish(int place, LocalDate on, Actor by, Instant now) {
        Measure measure = at(place);
        if (measure.isDone())
            throw new Conflict("这项措施已报完成；如有不实，请先恢复为未完成。", "measure %d is done already".formatted(place));
        each.set(place - 1, measure.done(on, by, now));
    }

    void reopen(int place) {
        each.set(place - 1, at(place).reopened());
    }

    /// Those that are done stay, in their order; then come those of the plan. What a plan names that is done already is
    /// that one.
    Moved replan(List<Measure> planned) {
        List<String> before = texts();
        each.removeIf(measure -> !measure.isDone());
        List<String> done = texts();
        planned.stream().filter(one -> !done.contains(one.text())).forEach(each::add);
        return new Moved(before, texts());
    }

    private List<String> texts() {
        return each.stream().map(Measure::text).toList();
    }

    /// Where measures stand now; what one was proven with stays with it, and else with the item.
    record Moved(List<String> before, List<String> after) {

        Evidence proof(Evidence file) {
            Integer place = file.measure();
            if (place == null) return file;
            int now = after.indexOf(before.get(place - 1));
            return file.ofMeasure(now < 0 ? null : now + 1);
        }
    }

    int open() {
        return (int) each.stream().filter(measure -> !measure.isDone()).count();
    }

    private Measure at(int place) {
        if (!has(place)) throw NotFound.of("整改措施", "measure", place);
        return each.get(place - 1);
    }
}
