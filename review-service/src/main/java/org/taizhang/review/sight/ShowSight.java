package org.taizhang.review.sight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.problem.NotFound;

/// Who sees a report, an item or a task, for who sees it. About others than those who see it, only supervisors ask.
@ApplicationScoped
class ShowSight {

    private static final int MOST = 500;
    private static final int SUGGESTED = 20;

    private final SightRepository sights;
    private final ReportRepository reports;
    private final ItemRepository items;
    private final UnitRepository units;

    ShowSight(SightRepository sights, ReportRepository reports, ItemRepository items, UnitRepository units) {
        this.sights = sights;
        this.reports = reports;
        this.items = items;
        this.units = units;
    }

    @Transactional
    SightView ofReport(UUID id, @Nullable String about, Person by) {
        return of(sights.reach(reports.visible(id, by).sight()), about, by);
    }

    @Transactional
    SightView ofItem(UUID id, @Nullable String about, Person by) {
        Item item = items.visible(id, by);
        Reach reach = sights.reach(item.unit()).helpedBy(item.order().cooperatingUnits());
        return of(reach, about, by);
    }

    @Transactional
    SightView ofTask(UUID id, @Nullable String about, Person by) {
        Asked task = sights.task(id, by).orElseThrow(() -> NotFound.of("任务", "task", id));
        Reach reach = sights.reach(task.unit());
        Optional<Known> asked = asked(about, by);
        List<Known> seers = sights.whoSee(task.unit(), MOST);
        WhyNot.Naming naming = naming(reach, seers, asked);
        var whyNot = new WhyNot(reach, naming);
        List<Known> takers = seers.stream()
                .filter(person -> whyNot.of(person, task).isEmpty())
                .toList();
        return view(
                reach,
                takers,
                naming,
                asked.map(person -> SightView.AskedView.of(person, whyNot.of(person, task), by)));
    }

    private SightView of(Reach reach, @Nullable String about, Person by) {
        Optional<Known> asked = asked(about, by);
        List<Known> seers = Stream.concat(
                        sights.whoSee(reach.unit(), MOST).stream(),
                        reach.helpers().stream().flatMap(unit -> sights.members(unit, MOST).stream()))
                .distinct()
                .toList();
        WhyNot.Naming naming = naming(reach, seers, asked);
        var whyNot = new WhyNot(reach, naming);
        return view(reach, seers, naming, asked.map(person -> SightView.AskedView.of(person, whyNot.of(person), by)));
    }

    private static SightView view(
            Reach reach, List<Known> seers, WhyNot.Naming naming, Optional<SightView.AskedView> asked) {
        return new SightView(
                new UnitRef(reach.unit(), naming.of(reach.unit())),
                seers.stream()
                        .flatMap(person ->
                                reach.wayOf(person).map(way -> SightView.SeerView.of(person, way, naming)).stream())
                        .toList(),
                asked.orElse(null));
    }

    private Optional<Known> asked(@Nullable String about, Person by) {
        if (about == null || about.isBlank()) return Optional.empty();
        IdentifyPerson.demand(mayAsk(by));
        return Optional.of(sights.person(about, by).orElseThrow(() -> NotFound.of("人员", "person", about)));
    }

    private static Permission mayAsk(Person by) {
        return by.isOneOf(Reach.SUPERVISING)
                ? Permission.granted()
                : Permission.notTheirs("只有督办人员和管理员可以查询他人能否看到。", "supervisors and administrators ask about others");
    }

    /// Who belongs to a unit that the person sees.
    @Transactional
    List<SightView.MemberView> members(String unit, Person by) {
        if (!by.sees(unit) || !units.exists(unit)) throw NotFound.of("单位", "unit", unit);
        return views(sights.members(unit, MOST));
    }

    @Transactional
    List<SightView.MemberView> people(String q, Person by) {
        IdentifyPerson.demand(mayAsk(by));
        return q.isBlank() ? List.of() : views(sights.found(q, by, SUGGESTED));
    }

    private List<SightView.MemberView> views(List<Known> people) {
        WhyNot.Naming naming =
                named(people.stream().flatMap(one -> one.units().stream()).toList());
        return people.stream()
                .map(person -> SightView.MemberView.of(person, naming))
                .toList();
    }

    private WhyNot.Naming naming(Reach reach, List<Known> seers, Optional<Known> asked) {
        return named(Stream.concat(
                        Stream.of(reach.unit()),
                        Stream.concat(seers.stream(), asked.stream()).flatMap(one -> one.units().stream()))
                .toList());
    }

    private WhyNot.Naming named(Collection<String> codes) {
        Map<String, UnitRef> refs = units.refs(codes);
        return code -> refs.getOrDefault(code, new UnitRef(code, code)).name();
    }
}
