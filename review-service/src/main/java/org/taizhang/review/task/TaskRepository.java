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
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Person;
import org.taizhang.web.problem.Conflict;

/// Tasks, in SQL: every change is one conditional statement, so that of two people who reach for the same task one
/// gets it. Of one kind and subject at most one task is open (a unique index).
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TaskRepository {

    private static final String IN_SIGHT = """
             done_at is null
             and roles && cast(:roles as text[]) and sight = any(cast(:sight as text[]))
             and (not members_only or unit = any(cast(:units as text[])))
            """;

    /// What being overdue adds to the risk of a task, once.
    public static final int OVERDUE = 30;

    private final Session database;
    private final Clock clock;

    TaskRepository(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void open(Opening opening) {
        database.createNativeMutationQuery("""
                        insert into task
                            (id, kind, about, subject, title, unit, sight, step, since, due, risk, reasons, roles,
                             members_only)
                        values (:id, :kind, :about, :subject, :title, :unit, :sight, :step, :now, :due, :risk,
                                cast(:reasons as text[]), cast(:roles as text[]), :membersOnly)""")
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
                .setParameter("roles", opening.audience().roles().toArray(String[]::new))
                .setParameter("membersOnly", opening.audience().membersOnly())
                .executeUpdate();
    }

    /// Closes the open task on a subject, which the one who decides must hold, or nobody.
    public void settle(String kind, UUID subject, Actor by) {
        int settled = database.createNativeMutationQuery("""
                        update task set done_at = :now, done_by = :by
                        where kind = :kind and subject = :subject and done_at is null
                          and (claimed_by is null or claimed_by = :by)""")
                .setParameter("now", clock.instant())
                .setParameter("by", by.id())
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
                        update task set done_at = :now, done_by = :by
                        where kind = :kind and subject = :subject and done_at is null""")
                .setParameter("now", clock.instant())
                .setParameter("by", by.id())
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /// Closes whatever is open on a subject: there is nothing left to be done to it.
    public void withdrawAll(UUID subject, Actor by) {
        database.createNativeMutationQuery(
                        "update task set done_at = :now, done_by = :by where subject = :subject and done_at is null")
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

    /// Who holds the open task on a subject.
    public Optional<Actor> claimant(String kind, UUID subject) {
        return database.createNativeQuery("""
                        select claimed_by, claimed_by_name, claimed_by_unit from task
                        where kind = :kind and subject = :subject and done_at is null and claimed_by is not null""", Tuple.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .getResultStream()
                .map(TaskRepository::claimant)
                .findFirst();
    }

    Optional<Task> visible(UUID id, Person person) {
        return rows(database.createNativeQuery("select * from task where id = :id and " + IN_SIGHT, Tuple.class)
                        .setParameter("id", id)
                        .setParameter("roles", person.roles().toArray(String[]::new))
                        .setParameter("sight", person.sight().toArray(String[]::new))
                        .setParameter("units", person.units().toArray(String[]::new))
                        .getResultList())
                .stream()
                .findFirst();
    }

    /// @param after the last row of the page before
    List<Task> page(Person person, @Nullable QueuePlace after, int rows) {
        QueuePlace from = after == null ? QueuePlace.START : after;
        return rows(database.createNativeQuery(
                        "select * from task where " + IN_SIGHT
                                + " and (-risk, due, id) > (:risk, :due, :id) order by -risk, due, id limit :rows",
                        Tuple.class)
                .setParameter("roles", person.roles().toArray(String[]::new))
                .setParameter("sight", person.sight().toArray(String[]::new))
                .setParameter("units", person.units().toArray(String[]::new))
                .setParameter("risk", -from.risk())
                .setParameter("due", from.due())
                .setParameter("id", from.id())
                .setParameter("rows", rows)
                .getResultList());
    }

    long count(Person person) {
        return database.createNativeQuery("select count(*) from task where " + IN_SIGHT, Long.class)
                .setParameter("roles", person.roles().toArray(String[]::new))
                .setParameter("sight", person.sight().toArray(String[]::new))
                .setParameter("units", person.units().toArray(String[]::new))
                .getSingleResult();
    }

    /// False where somebody holds it already, this person or another.
    boolean claim(UUID id, Actor by) {
        return database.createNativeMutationQuery("""
                        update task set claimed_by = :by, claimed_by_name = :name,
                               claimed_by_unit = cast(:unit as text), claimed_at = :now
                        where id = :id and done_at is null and claimed_by is null""")
                        .setParameter("by", by.id())
                        .setParameter("name", by.name())
                        .setParameter("unit", by.unit())
                        .setParameter("now", clock.instant())
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    boolean isHeldBy(UUID id, Actor person) {
        return database.createNativeQuery(
                                "select count(*) from task where id = :id and done_at is null and claimed_by = :person",
                                Long.class)
                        .setParameter("id", id)
                        .setParameter("person", person.id())
                        .getSingleResult()
                == 1;
    }

    boolean release(UUID id, Actor by) {
        return database.createNativeMutationQuery("""
                        update task set claimed_by = null, claimed_by_name = null, claimed_by_unit = null,
                               claimed_at = null
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

    /// How many are open, by kind; a kind that has none is not among them.
    Map<String, Long> countOpen() {
        return database.createNativeQuery(
                        "select kind, count(*) from task where done_at is null group by kind", Tuple.class)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Long.class)));
    }

    private static List<Task> rows(List<Tuple> rows) {
        return rows.stream().map(TaskRepository::task).toList();
    }

    private static Task task(Tuple row) {
        return new Task(
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
                row.get("claimed_by", String.class) == null ? null : claimant(row));
    }

    private static Actor claimant(Tuple row) {
        return new Actor(
                row.get("claimed_by", String.class),
                row.get("claimed_by_name", String.class),
                row.get("claimed_by_unit", String.class));
    }
}
