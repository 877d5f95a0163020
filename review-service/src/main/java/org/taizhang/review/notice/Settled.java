package org.taizhang.review.notice;

import org.taizhang.review.task.Sight;

/// Whether the matter of a notice has settled itself, in SQL. It is asked when it is needed and never noted, so that
/// no room has to say when something is over.
public final class Settled {

    /// That a unit has handed in what a campaign asks for, which leaves nothing to remind of. On a campaign `c` and the
    /// code of a unit.
    static final String ANSWERED = """
            exists (select 1 from report r where r.unit = %s and r.kind = c.kind and r.year = c.year
                    and r.period is not distinct from c.period and r.merged_into is null
                    and r.state in ('SUBMITTED', 'APPROVED', 'ARCHIVED'))""";

    /// That something is still to do, or was only told. On a notice that goes by `n`. A task that somebody else holds,
    /// or was handed, waits for nobody else, and what was told to who stood in for somebody is over with the
    /// absence.
    public static final String STILL_COUNTS =
            """
            case when n.for_id is not null and not exists (
                      select 1 from absence b where b.person = n.for_id and b.delegate = n.person and b.ended_at is null
                      and cast(now() at time zone 'Asia/Shanghai' as date) between b.begins and b.until - 1) then false
                 when n.kind = 'TASK_ESCALATED' then exists (
                      select 1 from task t where t.id = n.task and t.done_at is null)
                 when n.kind = 'TASK_UNSEEN' then exists (
                      select 1 from task t where t.id = n.task and t.done_at is null and t.unseen_since is not null)
                 when n.task is not null then exists (
                      select 1 from task t join known_person p on p.id = coalesce(n.for_id, n.person)
                      where t.id = n.task and t.done_at is null
                      and (t.claimed_until is null or t.claimed_until <= now() or t.claimed_by in (n.person, n.for_id))
                      and\s""" + Sight.holds("t.seats", "t.unit") + """
                 )
                 when n.kind = 'RETURNED' and n.about = 'report' then exists (
                      select 1 from report r where r.id = n.subject and r.state = 'RETURNED')
                 when n.kind = 'RETURNED' then exists (
                      select 1 from item i where i.id = n.subject and i.state = 'IN_PROGRESS')
                 when n.about = 'campaign' then exists (
                      select 1 from campaign c where c.id = n.subject and c.state = 'OPEN' and not\s""" + ANSWERED.formatted("n.unit") + """
                 )
                 when n.kind = 'SPLIT_WAITS' then exists (
                      select 1 from upload_split s join upload u on u.id = s.upload
                      where s.upload = n.subject and s.state = 'PROPOSED' and u.withdrawn_at is null)
                 when n.kind = 'ITEM_ASSIGNED' then exists (
                      select 1 from item i where i.id = n.subject and i.state = 'ASSIGNED')
                 when n.kind in ('ITEM_DUE', 'ITEM_OVERDUE') then exists (
                      select 1 from item i where i.id = n.subject and i.open)
                 when n.kind = 'ABSENCE' then exists (
                      select 1 from absence b where b.id = n.subject and b.ended_at is null
                      and b.until > cast(now() at time zone 'Asia/Shanghai' as date))
                 else true end""";

    private Settled() {}
}
