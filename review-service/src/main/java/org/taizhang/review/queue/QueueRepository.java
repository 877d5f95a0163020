package org.taizhang.review.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.listing.ListingRepository;
import org.taizhang.review.listing.Sought;
import org.taizhang.review.listing.Where;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.plan.TimePlan;
import org.taizhang.review.receipt.TimeReceipt;
import org.taizhang.review.stage.TimeStages;
import org.taizhang.review.task.Sight;
import org.taizhang.review.task.TaskRepository;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.ChinaDay;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Slice;

/// What waits for a person, and what they have done.
@ApplicationScoped
@Transactional
class QueueRepository {

    private static final Order.Key ID = new Order.Key("w.id", Order.Type.ID);
    private static final Order.Key DUE = new Order.Key("coalesce(w.due, date '9999-12-31')", Order.Type.DAY);
    private static final Order.Key RISK = new Order.Key("-w.risk", Order.Type.NUMBER);
    private static final Order.Key SINCE = new Order.Key("w.since", Order.Type.TIME);

    /// What waits: highest risk first and then by date, where nobody asks otherwise.
    static final List<Order> OPEN = List.of(
            new Order("risk", false, List.of(RISK, DUE, ID)),
            new Order("due", false, List.of(DUE, RISK, ID)),
            new Order("since", false, List.of(SINCE, ID)));

    /// What was done, the newest first.
    static final List<Order> DONE = List.of(new Order("done", true, List.of(SINCE, ID)));

    private static final String FACTS = """
            w.*, coalesce(r.errors, 0) as errors, r.current as version,
            coalesce((select p.round from procedure p where p.subject = w.subject and p.code = w.kind
                      and p.step is not null), 0) as round,
            i.warning_days,
            (select count(*) from item_evidence e where e.item_id = i.id
               and not exists (select 1 from item_evidence n where n.item_id = e.item_id and n.replaces = e.evidence)) as evidence,
            (select count(*) from item_measure m where m.item_id = i.id and m.state <> 'done') as open_measures,
            coalesce((select cast(round(100 * max(n.share)) as int)
                      from near_copy n join report o on o.id = n.other and o.current = n.other_number
                      where n.report = r.id and n.number = r.current and n.band <> 'LOW'
                      and o.merged_into is null and o.state not in ('WITHDRAWN', 'DISMISSED')
                      and o.sight = any(cast(:taskSight as text[]))), 0) as copied""";

    private static final String SUBJECTS = """
            left join report r on w.about = 'report' and r.id = w.subject
            left join item i on w.about = 'item' and i.id = w.subject""";

    private static final String COPIED_WORK = "(" + PersonWork.COPIED + ") w";

    private static final String DONE_WORK = "(" + PersonWork.DONE + ") w";

    private static final Duration QUIET_SOON = Duration.ofDays(7);
    private static final Duration QUIET_LONG = Duration.ofDays(30);

    private final ListingRepository listings;
    private final Session database;
    private final UnitRepository units;
    private final TimeReceipt timeReceipt;
    private final TimePlan timePlan;
    private final TimeStages timeStages;
    private final TellDay day;

    QueueRepository(
            ListingRepository listings,
            Session database,
            UnitRepository units,
            TimeReceipt timeReceipt,
            TimePlan timePlan,
            TimeStages timeStages,
            TellDay day) {
        this.listings = listings;
        this.database = database;
        this.units = units;
        this.timeReceipt = timeReceipt;
        this.timePlan = timePlan;
        this.timeStages = timeStages;
        this.day = day;
    }

    Found<Work> open(Person person, QueueFilter filter, Slice slice) {
        Where where = waiting(person);
        filter.narrow(where, person, day.today(), units.filter(filter.q()));
        boolean stages = StageWork.isFor(person) && hasStages(where);
        var sought = new Sought(FACTS, from(person, stages), SUBJECTS, where);
        boolean tallied = filter.isTallied() && PersonWork.isTallied(person);
        return listings.find(tallied ? sought.countedIn(tally(person, stages)) : sought, slice, QueueRepository::work);
    }

    Found<Work> done(Person person, QueueFilter filter, Slice slice) {
        Where where = finished(person);
        filter.narrow(where, person, day.today(), units.filter(filter.q()));
        return listings.find(new Sought(FACTS, DONE_WORK, SUBJECTS, where), slice, QueueRepository::work);
    }

    Found<Work> copied(Person person, QueueFilter filter, Slice slice) {
        Where where = finished(person);
        filter.narrow(where, person, day.today(), units.filter(filter.q()));
        return listings.find(new Sought(FACTS, COPIED_WORK, SUBJECTS, where), slice, QueueRepository::work);
    }

    Optional<Work> one(UUID id, Person person) {
        Where where = waiting(person).given("w.id = :id", "id", id);
        var slice = new Slice(OPEN.getFirst(), Optional.empty(), 1);
        return listings
                .find(new Sought(FACTS, from(person), SUBJECTS, where), slice, QueueRepository::work)
                .all()
                .stream()
                .findFirst();
    }

    QueueCounts count(Person person) {
        LocalDate today = day.today();
        Where waiting = waiting(person)
                .with("today", today)
                .with("week", today.plusDays(QueueFilter.WEEK))
                .with("me", person.actor().id());
        String sorts = PersonWork.isTallied(person) ? sorts(person) : QueueCounts.EACH + from(person);
        var kinds = listings.grouped(
                new Sought(QueueCounts.KINDS, "(" + sorts + ") w", waiting),
                QueueCounts.OF_A_KIND,
                QueueCounts.OfKind::of);
        Where finished = finished(person).with("dayStart", ChinaDay.start(today));
        var outcomes = listings.grouped(
                new Sought(QueueCounts.OUTCOMES, DONE_WORK, finished), "w.outcome", QueueCounts.OfOutcome::of);
        long copied = listings.count(new Sought("w.id", COPIED_WORK, finished(person)));
        return QueueCounts.of(kinds, outcomes, copied);
    }

    /// The last return of each subject in each procedure.
    List<Demand> demands(List<Work> rows) {
        return database.createNativeQuery("""
                        select distinct on (p.subject, p.code) p.subject, p.code, o.text, o.by_id, o.by_name, o.by_unit, o.at,
                               o.step, o.returned_to, o.for_id, o.for_name
                        from procedure p join procedure_opinion o on o.procedure_id = p.id
                        where p.subject = any(cast(:subjects as uuid[])) and o.outcome = 'RETURNED'
                        order by p.subject, p.code, o.place desc""", Tuple.class)
                .setParameter(
                        "subjects",
                        rows.stream().map(row -> row.subject().toString()).toArray(String[]::new))
                .getResultStream()
                .map(QueueRepository::demand)
                .toList();
    }

    /// Whether there are any of [StageWork], for a page of tasks alone is read by their index.
    private boolean hasStages(Where waiting) {
        var stages = new Where("true").withAll(waiting);
        return listings.countUpTo(1, new Sought("s", "(" + StageWork.TALLY + ") s", stages)) > 0;
    }

    private static String tally(Person person, boolean stages) {
        String tasks = PersonWork.tally(person);
        return "(" + (stages ? tasks + " union all " + StageWork.TALLY : tasks) + ") w";
    }

    private static String sorts(Person person) {
        String tasks = PersonWork.sorts(person);
        return StageWork.isFor(person) ? tasks + " union all " + StageWork.SORTS : tasks;
    }

    private static String from(Person person) {
        return from(person, StageWork.isFor(person));
    }

    private static String from(Person person, boolean stages) {
        var parts = new ArrayList<String>();
        parts.add(PersonWork.open(person));
        if (!UnitWork.kindsOf(person).isEmpty()) parts.addAll(List.of(UnitWork.REPORTS, UnitWork.ITEMS));
        if (stages) parts.add(StageWork.DUE);
        return "(" + String.join(" union all ", parts) + ") w";
    }

    private Where waiting(Person person) {
        Where where = Sight.of(person, new Where("true")).with("now", day.now());
        LocalDate today = day.today();
        if (StageWork.isFor(person))
            where.with("stageMonths", timeStages.months()).with("today", today);
        List<String> kinds = UnitWork.kindsOf(person);
        if (kinds.isEmpty()) return where;
        List<LocalDate> assigned = assigned(person);
        return where.with("assigned", texts(assigned.stream()))
                .with("signBy", texts(assigned.stream().map(timeReceipt::signBy)))
                .with("planDays", timePlan.days())
                .with("reportStates", UnitWork.reportStates(person).toArray(String[]::new))
                .with("itemKinds", kinds.toArray(String[]::new))
                .with("today", today)
                .with("quietSoon", day.now().minus(QUIET_SOON))
                .with("quietLong", day.now().minus(QUIET_LONG));
    }

    /// The days on which was assigned what waits to be signed for: how long that may take, the calendar knows.
    private List<LocalDate> assigned(Person person) {
        return database.createNativeQuery("""
                        select distinct assigned_on from item where unit = any(cast(:units as text[])) and state = 'ASSIGNED'
                        """, Tuple.class)
                .setParameter("units", person.units().toArray(String[]::new))
                .getResultStream()
                .map(row -> row.get(0, LocalDate.class))
                .toList();
    }

    private static String[] texts(Stream<LocalDate> days) {
        return days.map(LocalDate::toString).toArray(String[]::new);
    }

    private static Where finished(Person person) {
        return new Where("true")
                .with("me", person.actor().id())
                .with("taskSight", person.sight().toArray(String[]::new));
    }

    private static Demand demand(Tuple row) {
        return new Demand(
                row.get("subject", UUID.class),
                row.get("code", String.class),
                Objects.requireNonNullElse(row.get("text", String.class), ""),
                decider(row),
                row.get("at", Instant.class),
                row.get("step", String.class),
                row.get("returned_to", String.class));
    }

    private static Actor decider(Tuple row) {
        var actor = new Actor(
                row.get("by_id", String.class), row.get("by_name", String.class), row.get("by_unit", String.class));
        String absent = row.get("for_id", String.class);
        return absent == null ? actor : actor.inPlaceOf(new Actor(absent, row.get("for_name", String.class)));
    }

    private static Work work(Tuple row) {
        return new Work(
                row.get("id", UUID.class),
                row.get("kind", String.class),
                row.get("about", String.class),
                row.get("subject", UUID.class),
                row.get("title", String.class),
                row.get("unit", String.class),
                row.get("step", String.class),
                row.get("since", Instant.class),
                row.get("due", LocalDate.class),
                row.get("risk", Integer.class),
                List.of(row.get("reasons", String[].class)),
                claim(row),
                row.get("claimable", Boolean.class),
                row.get("outcome", String.class),
                row.get("absent", String.class),
                new Work.SubjectFacts(
                        row.get("errors", Integer.class),
                        row.get("version", Integer.class),
                        row.get("round", Integer.class),
                        row.get("evidence", Long.class).intValue(),
                        row.get("open_measures", Long.class).intValue(),
                        row.get("copied", Integer.class),
                        row.get("warning_days", Integer.class)));
    }

    private static Work.@Nullable Claim claim(Tuple row) {
        String holder = row.get("claimed_by", String.class);
        if (holder == null) return null;
        var actor =
                new Actor(holder, row.get("claimed_by_name", String.class), row.get("claimed_by_unit", String.class));
        return new Work.Claim(TaskRepository.holder(actor, row), row.get("claimed_until", Instant.class));
    }
}
