package org.taizhang.review.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.taizhang.review.directory.Belonging;
import org.taizhang.review.notice.Recipients;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.task.Sight;

/// Tells of tasks whose day has passed. Tasks are taken one replica at a time; what another one is at is passed over.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LateTaskRepository {

    private static final int AT_ONCE = 500;

    private static final String INTO = """
            insert into notice (id, person, kind, about, subject, title, unit, task, key, made_at, in_portal, by_mail)
            select gen_random_uuid(), p.id, '%1$s', t.about, t.subject, coalesce(i.number, t.title), t.sight, t.id,
                   lower('%1$s') || ':' || t.id, :now, coalesce(w.in_portal, true), coalesce(w.by_mail, true)
            from t join known_person p on %2$s
            left join item i on t.about = 'item' and i.id = t.subject
            left join notice_setting w on w.person = p.id and w.kind = '%1$s'
            where coalesce(w.in_portal, true) or coalesce(w.by_mail, true)
            on conflict (person, key) do nothing""";

    /// Those who may take it; where somebody holds it, nobody else.
    private static final String REMIND = """
            with t as (
                update task set reminded_at = :now where id in (
                    select id from task where done_at is null and reminded_at is null and due < :today
                    order by due limit :limit for update skip locked)
                returning *)
            """
            + INTO.formatted(
                    "TASK_OVERDUE",
                    Recipients.mayTake()
                            + " and (t.claimed_by is null or t.claimed_until <= :now or t.claimed_by = p.id)");

    /// Up the tree, as far as there is somebody: of a step that is the unit's own, those who have the role in the unit
    /// next above; else those who supervise the unit and do not decide at the step.
    private static final String ESCALATE = """
            with t as (select * from task where id = any(cast(:ids as uuid[])))
            """
            + INTO.formatted(
                    "TASK_ESCALATED", """
            p.enabled and case when exists (
                    select 1 from known_person q
                    where q.enabled and t.escalated_to = any(q.units) and exists (
                        select 1 from unnest(q.roles) as role where role || '@own' = any(t.seats)))
                then t.escalated_to = any(p.units) and exists (
                        select 1 from unnest(p.roles) as role where role || '@own' = any(t.seats))
                else p.roles && array['reviewer', 'approver', 'administrator'] and %s and not %s end
            """.formatted(Belonging.sees("t.sight"), Sight.holds("t.seats", "t.unit")));

    private final Session database;
    private final TellDay day;

    LateTaskRepository(Session database, TellDay day) {
        this.database = database;
        this.day = day;
    }

    void remind() {
        database.createNativeMutationQuery(REMIND)
                .setParameter("now", day.now())
                .setParameter("today", day.today())
                .setParameter("limit", AT_ONCE)
                .executeUpdate();
    }

    /// @param unit of the task, and `to` the one that hears of it
    record Escalated(UUID task, UUID subject, String unit, String to) {}

    /// Notes that the unit next above hears of what is late for long, which at the top is the unit itself.
    ///
    /// @param due the last day of which tasks are late for long
    List<Escalated> escalate(LocalDate due) {
        return database.createNativeQuery("""
                        update task set escalated_at = :now, reasons = array_append(reasons, 'escalated'),
                               escalated_to = coalesce((select s.ancestors[cardinality(s.ancestors)] from unit_scope s
                                                        where s.code = task.unit), task.unit)
                        where id in (
                            select id from task where done_at is null and escalated_at is null and due <= :due
                              and step is not null and unit is not null
                            order by due limit :limit for update skip locked)
                        returning id, subject, unit, escalated_to""", Tuple.class)
                .setParameter("now", day.now())
                .setParameter("due", due)
                .setParameter("limit", AT_ONCE)
                .getResultStream()
                .map(row -> new Escalated(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, String.class),
                        row.get(3, String.class)))
                .toList();
    }

    void tell(List<Escalated> tasks) {
        database.createNativeMutationQuery(ESCALATE)
                .setParameter("now", day.now())
                .setParameter(
                        "ids", tasks.stream().map(one -> one.task().toString()).toArray(String[]::new))
                .executeUpdate();
    }
}
