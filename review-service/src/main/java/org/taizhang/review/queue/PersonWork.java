package org.taizhang.review.queue;

import org.taizhang.review.person.Person;
import org.taizhang.review.task.Sight;
import org.taizhang.review.task.TaskRepository;

/// What waits for one person, and what they have done, in SQL.
final class PersonWork {

    /// Decisions, what one has handed in or applied for oneself, and what one has handed on.
    static final String DONE = """
            select task.id, task.kind, task.about, task.subject, task.title, task.unit, task.step, task.done_at as since,
                   cast(null as date) as due, 0 as risk, cast('{}' as text[]) as reasons, cast(null as text) as claimed_by,
                   cast(null as text) as claimed_by_name, cast(null as text) as claimed_by_unit,
                   cast(null as timestamptz) as claimed_until, cast(null as text) as claimed_for,
                   cast(null as text) as claimed_for_name, false as claimable, task.outcome, task.done_for as absent,
                   task.grams
            from task where task.done_by = :me and task.done_at is not null and task.sight = any(cast(:taskSight as text[]))
            union all
            select cast(md5(p.id || ' ' || o.place) as uuid), p.code, route.about, p.subject,
                   coalesce(r.title, i.number || ' ' || i.problem, ''), coalesce(r.unit, i.unit), o.step, o.at,
                   cast(null as date), 0, cast('{}' as text[]), cast(null as text), cast(null as text),
                   cast(null as text), cast(null as timestamptz), cast(null as text), cast(null as text), false,
                   case o.outcome when 'HANDED_ON' then 'handed-on' else 'submitted' end, o.for_id,
                   coalesce(r.grams, i.grams)
            from procedure_opinion o
            join procedure p on p.id = o.procedure_id
            join route on route.code = p.route
            left join report r on route.about = 'report' and r.id = p.subject
            left join item i on route.about = 'item' and i.id = p.subject
            where o.by_id = :me and o.outcome in ('SUBMITTED', 'HANDED_ON')
              and coalesce(r.sight, i.unit) = any(cast(:taskSight as text[]))
            """;

    /// What was sent to one to read.
    static final String COPIED = """
            select c.id, 'copy' as kind, c.about, c.subject,
                   coalesce(r.title, i.number || ' ' || i.problem, '') as title, coalesce(r.unit, i.unit) as unit,
                   cast(null as text) as step, c.sent_at as since, cast(null as date) as due, 0 as risk,
                   cast('{}' as text[]) as reasons, cast(null as text) as claimed_by,
                   cast(null as text) as claimed_by_name, cast(null as text) as claimed_by_unit,
                   cast(null as timestamptz) as claimed_until, cast(null as text) as claimed_for,
                   cast(null as text) as claimed_for_name, false as claimable, 'copied' as outcome,
                   cast(null as text) as absent, coalesce(r.grams, i.grams) as grams
            from copy_sent c
            left join report r on c.about = 'report' and r.id = c.subject
            left join item i on c.about = 'item' and i.id = c.subject
            where c.person = :me and coalesce(r.sight, i.unit) = any(cast(:taskSight as text[]))""";

    /// Whether all that waits for the person is in the tally of tasks. What a unit has to do is no task, and what one
    /// may do in somebody's place depends on each.
    static boolean isTallied(Person person) {
        return person.absent().isEmpty() && UnitWork.kindsOf(person).isEmpty();
    }

    /// The sorts of what [#open] has, each with how many, for whom it is tallied.
    static String tally(Person person) {
        return "select task.kind, task.step, task.unit, task.due, task.many from task_tally task where %s"
                .formatted(Sight.ofTask(person));
    }

    /// The same, and of those that somebody holds each one.
    static String sorts(Person person) {
        return """
            select task.kind, task.due, task.many, 0 as held, cast(null as text) as claimed_by
            from task_tally task where %1$s
            union all
            select task.kind, cast(null as date), 0, 1, task.claimed_by
            from task where task.done_at is null and task.claimed_by is not null and task.claimed_until > :now and %1$s""".formatted(Sight.ofTask(person));
    }

    private PersonWork() {}

    static String open(Person person) {
        return """
            select task.id, task.kind, task.about, task.subject, task.title, task.unit, task.step, task.since, task.due,
                   task.risk, task.reasons, case when task.claimed_until > :now then task.claimed_by end as claimed_by,
                   task.claimed_by_name, task.claimed_by_unit, task.claimed_until, task.claimed_for,
                   task.claimed_for_name, not (%s) as claimable, cast(null as text) as outcome, %s as absent, task.grams
            from task where task.done_at is null and %s""".formatted(TaskRepository.OF_ONE, Sight.inPlaceOf(person), Sight.ofTask(person));
    }
}
