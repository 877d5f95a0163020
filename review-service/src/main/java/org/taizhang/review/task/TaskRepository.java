package org.taizhang.review.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Person;
import org.taizhang.web.problem.Conflict;

/// Tasks, in SQL: every change is one conditional statement, so that of two people who reach for the same task one
/// gets it. Of one kind and subject at most one task is open (a unique index).
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TaskRepository {

    /// What being overdue adds to the risk of a task, once.
    public static final int OVERDUE = 30;

    /// That a task was put to one person from the outset and is nobody else's: claiming it would say nothing.
    public static final String OF_ONE = "task.step is null and coalesce(task.seats[1], '') like 'person:%'";

    private final Session database;
    private final Clock clock;

    TaskRepository(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void open(Opening opening) {
        database.createNativeMutationQuery("""
                        insert into task
                            (id, kind, about, subject, title, unit, sight, step, since, due, risk, reasons, seats)
                        values (:id, :kind, :about, :subject, :title, :unit, :sight, :step, :now, :due, :risk,
                                cast(:reasons as text[]), cast(:seats as text[]))""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("kind", opening.kind())
                .setParameter("about", opening.about())
                .setParameter("subject", opening.subject())
                .setParameter("title", opening.title())
                .setParameter("unit", opening.unit())
                .setParameter("sight", opening.sight())
                .setParameter("step", opening.step())
                .setParameter("now", clock.instant())
                .setParameter("due", opening.due())
                .setParameter("risk", opening.risk())
                .setParameter("reasons", opening.reasons().toArray(String[]::new))
                .setParameter(
                        "seats",
                        opening.seats().stream().map(Seat::text).distinct().toArray(String[]::new))
                .executeUpdate();
    }

    /// Closes the open task on a subject, which must be held by the one who decides, by whom they stand in for, or by
    /// nobody. A claim that has run out holds nothing.
    ///
    /// @param outcome what became of it, in one word
    public void settle(String kind, UUID subject, Actor by, String outcome) {
        int settled = database.createNativeMutationQuery("""
                        update task set done_at = :now, done_by = :by, done_for = cast(:absent as text), outcome = :outcome
                        where kind = :kind and subject = :subject and done_at is null
                          and (claimed_by is null or claimed_by in (:by, cast(:absent as text)) or claimed_until <= :now)""")
                .setParameter("now", clock.instant())
                .setParameter("by", by.id())
                .setParameter("absent", absent(by).map(Actor::id).orElse(null))
                .setParameter("outcome", outcome)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .executeUpdate();
        if (settled == 0) {
            String holder = claimant(kind, subject).map(Actor::name).orElse("");
            throw new Conflict(
                    "这项任务已由 %s 领取，请由其办理或先退回。".formatted(holder), "the task is claimed by %s".formatted(holder));
        }
    }

    /// Closes the open task on a subject, if there is one, whoever holds it: nothing waits for a person any more.
    public void withdraw(String kind, UUID subject, Actor by) {
        database.createNativeMutationQuery("""
                        update task set done_at = :now, done_by = :by, outcome = 'withdrawn'
                        where kind = :kind and subject = :subject and done_at is null""")
                .setParameter("now", clock.instant())
                .setParameter("by", by.id())
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /// Closes all that is open on a subject, whoever holds it: the subject itself has gone.
    public void withdrawAll(UUID subject, Actor by) {
        database.createNativeMutationQuery("""
                        update task set done_at = :now, done_by = :by, outcome = 'withdrawn'
                        where subject = :subject and done_at is null""")
                .setParameter("now", clock.instant())
                .setParameter("by", by.id())
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /// Opens a task, or has the open one of its kind and subject say what this says; who holds it and until when stays.
    public void openOrRestate(Opening opening) {
        int restated = database.createNativeMutationQuery("""
                        update task set title = :title, unit = :unit, sight = :sight, reasons = cast(:reasons as text[]),
                               risk = least(:risk + case when overdue then :more else 0 end, 100)
                        where kind = :kind and subject = :subject and done_at is null""")
                .setParameter("title", opening.title())
                .setParameter("unit", opening.unit())
                .setParameter("sight", opening.sight())
                .setParameter("reasons", opening.reasons().toArray(String[]::new))
                .setParameter("risk", opening.risk())
                .setParameter("more", OVERDUE)
                .setParameter("kind", opening.kind())
                .setParameter("subject", opening.subject())
                .executeUpdate();
        if (restated == 0) open(opening);
    }

    /// What waits, whoever it waits for.
    ///
    /// @param kind code of the procedure, or of another question
    public record Waiting(String kind, UUID subject) {}

    /// The open task, for whoever sees its unit.
    public Optional<Waiting> waiting(UUID id, Person person) {
        return database.createNativeQuery("""
                        select kind, subject from task
                        where id = :id and done_at is null and sight = any(cast(:sight as text[]))""", Tuple.class)
                .setParameter("id", id)
                .setParameter("sight", person.sight().toArray(String[]::new))
                .getResultStream()
                .map(row -> new Waiting(row.get(0, String.class), row.get(1, UUID.class)))
                .findFirst();
    }

    /// Says whose the open task on a subject is now. Whoever is new is told of it, and that it is late where it is.
    ///
    /// @param giveUp ids of those who hold it no longer, if they did
    public void reseat(Waiting task, List<Seat> seats, List<String> giveUp) {
        database.createNativeMutationQuery("""
                        update task set seats = cast(:seats as text[]), told_at = null, reminded_at = null,
                               claimed_until = case when claimed_by = any(cast(:giveUp as text[])) then :now
                                                    else claimed_until end
                        where kind = :kind and subject = :subject and done_at is null""")
                .setParameter("seats", seats.stream().map(Seat::text).distinct().toArray(String[]::new))
                .setParameter("giveUp", giveUp.toArray(String[]::new))
                .setParameter("now", clock.instant())
                .setParameter("kind", task.kind())
                .setParameter("subject", task.subject())
                .executeUpdate();
    }

    /// Who holds the open task on a subject now.
    public Optional<Actor> claimant(String kind, UUID subject) {
        return database.createNativeQuery("""
                        select claimed_by, claimed_by_name, claimed_by_unit, claimed_for, claimed_for_name from task
                        where kind = :kind and subject = :subject and done_at is null and claimed_until > :now""", Tuple.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(TaskRepository::claimant)
                .findFirst();
    }

    /// An open task that the person may take.
    Optional<Task> visible(UUID id, Person person) {
        var query = database.createNativeQuery(
                        """
                        select id, subject, unit,
                               case when claimed_until > :now then claimed_by end as claimed_by,
                               claimed_by_name, claimed_by_unit, claimed_for, claimed_for_name, %s as absent, %s as of_one
                        from task where id = :id and done_at is null and %s""".formatted(Sight.inPlaceOf(person), OF_ONE, Sight.ofTask(person)), Tuple.class)
                .setParameter("id", id)
                .setParameter("now", clock.instant());
        Sight.parametersOf(person).forEach(query::setParameter);
        return query.getResultStream().map(TaskRepository::task).findFirst();
    }

    /// What came of reaching for a task.
    enum Claim {
        TAKEN,
        /// It was theirs already, and is for longer now.
        PROLONGED,
        /// Somebody else holds it, or it is done.
        REFUSED
    }

    /// @param by with in whose place; what that person holds they take over
    Claim claim(UUID id, Actor by, Instant until) {
        if (prolong(id, by, until)) return Claim.PROLONGED;
        int taken = database.createNativeMutationQuery("""
                        update task set claimed_by = :by, claimed_by_name = :name,
                               claimed_by_unit = cast(:unit as text), claimed_at = :now, claimed_until = :until,
                               claimed_for = cast(:absent as text), claimed_for_name = cast(:absentName as text)
                        where id = :id and done_at is null
                          and (claimed_by is null or claimed_until <= :now or claimed_by = cast(:absent as text))""")
                .setParameter("by", by.id())
                .setParameter("absent", absent(by).map(Actor::id).orElse(null))
                .setParameter("absentName", absent(by).map(Actor::name).orElse(null))
                .setParameter("name", by.name())
                .setParameter("unit", by.unit())
                .setParameter("now", clock.instant())
                .setParameter("until", until)
                .setParameter("id", id)
                .executeUpdate();
        return taken == 1 ? Claim.TAKEN : Claim.REFUSED;
    }

    private boolean prolong(UUID id, Actor by, Instant until) {
        return database.createNativeMutationQuery("""
                        update task set claimed_until = :until
                        where id = :id and done_at is null and claimed_by = :by and claimed_until > :now""")
                        .setParameter("until", until)
                        .setParameter("id", id)
                        .setParameter("by", by.id())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    boolean release(UUID id, Actor by) {
        return database.createNativeMutationQuery("""
                        update task set claimed_by = null, claimed_by_name = null, claimed_by_unit = null,
                               claimed_at = null, claimed_until = null, claimed_for = null, claimed_for_name = null
                        where id = :id and done_at is null and claimed_by = :by""")
                        .setParameter("id", id)
                        .setParameter("by", by.id())
                        .executeUpdate()
                == 1;
    }

    /// Raises what has become overdue, each task once, whichever replica comes first.
    int raiseOverdue(LocalDate today) {
        return database.createNativeMutationQuery("""
                        update task set overdue = true, risk = least(risk + :more, 100)
                        where done_at is null and not overdue and due < :today""")
                .setParameter("more", OVERDUE)
                .setParameter("today", today)
                .executeUpdate();
    }

    /// Where another replica is at it, this one need not.
    void foldTally(LocalDate today) {
        if (!isFirst()) return;
        database.createNativeMutationQuery("""
                        with apart as (delete from task_tally
                                       where not folded or due < :today and due > '-infinity' returning *)
                        insert into task_tally as tally
                        select kind, step, unit, sight, seats, case when due < :today then '-infinity' else due end,
                               sum(many), true
                        from apart
                        group by 1, 2, 3, 4, 5, 6 having sum(many) <> 0
                        on conflict (sight, kind, unit, due, step, seats) where folded
                        do update set many = tally.many + excluded.many""").setParameter("today", today).executeUpdate();
        database.createNativeMutationQuery("delete from task_tally where folded and many = 0")
                .executeUpdate();
    }

    private boolean isFirst() {
        return database.createNativeQuery("select pg_try_advisory_xact_lock(hashtext('task_tally'))", Tuple.class)
                .getSingleResult()
                .get(0, Boolean.class);
    }

    /// How many are open, by kind; a kind that has none is not among them.
    Map<String, Long> countOpen() {
        return database.createNativeQuery(
                        "select kind, sum(many) from task_tally group by kind having sum(many) > 0", Tuple.class)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Long.class)));
    }

    private static Optional<Actor> absent(Actor by) {
        return Optional.ofNullable(by.inPlaceOf());
    }

    private static Task task(Tuple row) {
        return new Task(
                row.get("id", UUID.class),
                row.get("subject", UUID.class),
                row.get("unit", String.class),
                row.get("claimed_by", String.class) == null ? Optional.empty() : Optional.of(claimant(row)),
                row.get("absent", String.class),
                row.get("of_one", Boolean.class));
    }

    private static Actor claimant(Tuple row) {
        return holder(
                new Actor(
                        row.get("claimed_by", String.class),
                        row.get("claimed_by_name", String.class),
                        row.get("claimed_by_unit", String.class)),
                row);
    }

    /// The holder, with in whose place they hold it, on a row with `claimed_for`.
    public static Actor holder(Actor claimant, Tuple row) {
        String absent = row.get("claimed_for", String.class);
        return absent == null
                ? claimant
                : claimant.inPlaceOf(new Actor(absent, row.get("claimed_for_name", String.class)));
    }
}
