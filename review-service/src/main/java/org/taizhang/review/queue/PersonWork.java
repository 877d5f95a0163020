package org.taizhang.review.queue;

import org.taizhang.review.task.Sight;

/// What waits for one person, and what they have done, in SQL.
final class PersonWork {

    static final String OPEN = """
            select task.id, task.kind, task.about, task.subject, task.title, task.unit, task.step, task.since, task.due,
                   task.risk, task.reasons, case when task.claimed_until > :now then task.claimed_by end as claimed_by,
                   task.claimed_by_name, task.claimed_by_unit, task.claimed_until, true as claimable,
                   cast(null as text) as outcome, task.grams
            from task where task.done_at is null and
            """ + Sight.OF_TASK;

    /// Decisions, and what one has handed in or applied for oneself.
    static final String DONE = """
            select task.id, task.kind, task.about, task.subject, task.title, task.unit, task.step, task.done_at as since,
                   cast(null as date) as due, 0 as risk, cast('{}' as text[]) as reasons, cast(null as text) as claimed_by,
                   cast(null as text) as claimed_by_name, cast(null as text) as claimed_by_unit,
                   cast(null as timestamptz) as claimed_until, false as claimable, task.outcome,
                   task.grams
            from task where task.done_by = :me and task.done_at is not null and task.sight = any(cast(:taskSight as text[]))
            union all
            select cast(md5(p.id || ' ' || o.place) as uuid), p.code, route.about, p.subject,
                   coalesce(r.title, i.number || ' ' || i.problem, ''), coalesce(r.unit, i.unit), cast(null as text), o.at,
                   cast(null as date), 0, cast('{}' as text[]), cast(null as text), cast(null as text),
                   cast(null as text), cast(null as timestamptz), false, 'submitted',
                   coalesce(r.grams, i.grams)
            from procedure_opinion o
            join procedure p on p.id = o.procedure_id
            join route on route.code = p.route
            left join report r on route.about = 'report' and r.id = p.subject
            left join item i on route.about = 'item' and i.id = p.subject
            where o.by_id = :me and o.outcome = 'SUBMITTED'
              and coalesce(r.sight, i.unit) = any(cast(:taskSight as text[]))
            """;

    private PersonWork() {}
}
