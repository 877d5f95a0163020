package org.taizhang.review.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.ChangeManyUnits;
import org.taizhang.review.unit.Fault;
import org.taizhang.review.unit.Wish;
import org.taizhang.web.problem.Conflict;

/// Takes a file of units: shows what would come of it, and does exactly that once it is confirmed. Units are known by
/// their codes, so that the same file again changes nothing.
@ApplicationScoped
class TakeRoster {

    private final ReadRoster readRoster;
    private final ChangeManyUnits units;

    TakeRoster(ReadRoster readRoster, ChangeManyUnits units) {
        this.readRoster = readRoster;
        this.units = units;
    }

    @Transactional
    Plan preview(byte[] file, Person by) {
        return plan(readRoster.read(file), by);
    }

    /// @param digest of the plan that was shown
    /// @throws Conflict when a line is refused, or something else would come of it now
    @Transactional
    Plan confirm(byte[] file, String digest, Person by) {
        List<Line> lines = readRoster.read(file);
        units.hold();
        Plan plan = plan(lines, by);
        if (!plan.digest().equals(digest)) throw Conflict.changedSince();
        if (plan.count(Wish.Step.REFUSE) > 0) {
            throw new Conflict(
                    "还有 %d 行有误，请改正后再导入。".formatted(plan.count(Wish.Step.REFUSE)),
                    "%d lines are at fault".formatted(plan.count(Wish.Step.REFUSE)));
        }
        units.change(plan.lines().stream().map(Plan.Planned::checked).toList(), by);
        return plan;
    }

    private Plan plan(List<Line> lines, Person by) {
        Map<String, Integer> first = new HashMap<>();
        lines.forEach(line -> first.putIfAbsent(line.code(), line.number()));
        Map<Line, List<Fault>> own =
                lines.stream().collect(Collectors.toMap(line -> line, line -> ownFaults(line, first)));
        List<Wish> wishes = lines.stream()
                .filter(line -> Objects.requireNonNull(own.get(line)).isEmpty())
                .map(Line::wish)
                .toList();
        Map<String, Wish.Checked> checked = units.check(wishes, by).stream()
                .collect(Collectors.toMap(one -> one.wish().code(), one -> one));
        return new Plan(lines.stream()
                .map(line -> planned(line, Objects.requireNonNull(own.get(line)), checked.get(line.code())))
                .toList());
    }

    private static Plan.Planned planned(Line line, List<Fault> own, Wish.@Nullable Checked checked) {
        if (own.isEmpty()) return new Plan.Planned(line, Objects.requireNonNull(checked));
        Wish wish = line.wish();
        return new Plan.Planned(line, Wish.Checked.refused(wish, own));
    }

    private static List<Fault> ownFaults(Line line, Map<String, Integer> first) {
        int before = Objects.requireNonNull(first.get(line.code()));
        Stream<Fault> twice = before == line.number() || line.code().isEmpty()
                ? Stream.empty()
                : Stream.of(new Fault(
                        "code", "第 %d 行已有这个代码。".formatted(before), "line %d has this code".formatted(before)));
        return Stream.concat(line.faults().stream(), twice).toList();
    }
}
