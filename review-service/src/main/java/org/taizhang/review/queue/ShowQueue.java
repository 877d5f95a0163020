package org.taizhang.review.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.circulation.Copy;
import org.taizhang.review.circulation.CopyRepository;
import org.taizhang.review.lamp.Lamp;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.paging.Found;
import org.taizhang.web.problem.NotFound;

/// Rows of the queue as one person is shown them: with names, lamps and what was demanded.
@ApplicationScoped
class ShowQueue {

    /// From so many days before its date a task is marked.
    private static final int SOON = 3;

    private final QueueRepository queue;
    private final UnitRepository units;
    private final NamePeople namePeople;
    private final CopyRepository copies;
    private final TellDay day;

    ShowQueue(QueueRepository queue, UnitRepository units, NamePeople namePeople, CopyRepository copies, TellDay day) {
        this.copies = copies;
        this.queue = queue;
        this.units = units;
        this.namePeople = namePeople;
        this.day = day;
    }

    @Transactional
    WorkView one(UUID id, Person person) {
        Work work = queue.one(id, person).orElseThrow(() -> NotFound.of("任务", "task", id));
        return views(List.of(work), person).getFirst();
    }

    @Transactional
    Found<WorkView> views(Found<Work> found, Person person) {
        List<WorkView> views = views(found.all(), person);
        return new Found<>(
                Stream.iterate(0, i -> i + 1)
                        .limit(views.size())
                        .map(i -> new Found.Row<>(
                                views.get(i), found.rows().get(i).place()))
                        .toList(),
                found.total());
    }

    private List<WorkView> views(List<Work> rows, Person person) {
        List<Demand> demands = queue.demands(rows);
        Map<String, UnitRef> unitNames =
                units.refs(rows.stream().map(Work::unit).toList());
        Map<UUID, Copy> sent = copies.all(rows.stream().map(Work::id).toList()).stream()
                .collect(Collectors.toMap(Copy::id, Function.identity()));
        List<Actor> actors = Stream.concat(
                        rows.stream()
                                .flatMap(row -> Stream.ofNullable(row.claim()))
                                .map(Work.Claim::holder),
                        Stream.of(
                                        demands.stream().map(Demand::by),
                                        absent(rows),
                                        sent.values().stream().map(Copy::by))
                                .flatMap(Function.identity()))
                .toList();
        var names = new Names(unitNames, namePeople.of(actors, person), sent);
        return rows.stream()
                .map(row -> view(row, demandOf(row, demands), names, person))
                .toList();
    }

    /// Who they are, [NamePeople] knows by their id.
    private static Stream<Actor> absent(List<Work> rows) {
        return rows.stream().flatMap(row -> Stream.ofNullable(row.absent())).map(id -> new Actor(id, id));
    }

    private static @Nullable Demand demandOf(Work row, List<Demand> demands) {
        if (row.outcome() != null) return null;
        return demands.stream()
                .filter(demand -> demand.answers(row))
                .findFirst()
                .orElse(null);
    }

    private record Names(Map<String, UnitRef> units, NamePeople.Names people, Map<UUID, Copy> sent) {

        WorkView.@Nullable CopyReceived copy(Work row) {
            Copy copy = sent.get(row.id());
            return copy == null ? null : new WorkView.CopyReceived(people.of(copy.by()), copy.note());
        }

        @Nullable
        UnitRef unit(@Nullable String code) {
            return code == null ? null : units.getOrDefault(code, new UnitRef(code, code));
        }
    }

    private WorkView view(Work row, @Nullable Demand demand, Names names, Person person) {
        Work.Claim claim = row.claim();
        LocalDate due = row.due();
        LocalDate today = day.today();
        return new WorkView(
                row.id(),
                row.kind(),
                row.about(),
                row.subject(),
                row.title(),
                names.unit(row.unit()),
                row.step(),
                row.since(),
                due,
                lamp(row, today).wire(),
                due == null ? null : (int) ChronoUnit.DAYS.between(today, due),
                row.risk(),
                row.reasons(demand).stream()
                        .map(reason -> new WorkView.ReasonView(reason.code(), reason.count()))
                        .toList(),
                demand == null ? null : view(demand, names),
                row.subjectFacts().version(),
                row.claimable(),
                claim == null ? null : names.people().of(claim.holder()),
                claim == null ? null : claim.until(),
                claim != null && claim.holder().id().equals(person.actor().id()),
                names.copy(row),
                row.absent() == null ? null : names.people().of(new Actor(row.absent(), row.absent())),
                row.outcome());
    }

    private static WorkView.DemandView view(Demand demand, Names names) {
        return new WorkView.DemandView(
                demand.text(), names.people().of(demand.by()), demand.at(), demand.from(), demand.to());
    }

    /// A task is marked days before its date, an item of a unit weeks before: so long takes what it asks for.
    private static Lamp lamp(Work row, LocalDate today) {
        LocalDate due = row.due();
        if (due == null || row.outcome() != null) return Lamp.NONE;
        if (!row.claimable()) {
            return Lamp.of(
                    due, today, Objects.requireNonNullElse(row.subjectFacts().warningDays(), Lamp.WARNING_DAYS));
        }
        if (due.isBefore(today)) return Lamp.RED;
        return due.isAfter(today.plusDays(SOON)) ? Lamp.GREEN : Lamp.YELLOW;
    }
}
