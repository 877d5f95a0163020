package org.taizhang.review.queue;

import java.util.List;
import org.taizhang.review.person.Person;
import org.taizhang.web.identity.Role;

/// Stages of long-term items that those who supervise them have to review, in SQL: rows like those of tasks. They come
/// when the lamp of their day would be yellow, and are for whoever comes first.
final class StageWork {

    static final String DUE = """
            select cast(md5('review-stage' || s.id) as uuid), 'review-stage', 'item', s.id, s.number || ' ' || s.problem,
                   s.unit, cast(null as text), s.updated_at, s.stage_due, 45,
                   cast('{}' as text[]), cast(null as text), cast(null as text), cast(null as text),
                   cast(null as timestamptz), cast(null as text), cast(null as text), false, cast(null as text),
                   cast(null as text), s.grams
            from (select item.*, cast(coalesce(
                             last.next, item.stages_from + make_interval(months => cast(:stageMonths as int)))
                             as date) as stage_due
                  from item
                  left join lateral (
                      select r.next from stage_review r where r.item = item.id
                      order by r.stage desc limit 1) last on true
                  where item.item_class = 'LONG_TERM' and item.state = 'IN_PROGRESS'
                    and item.unit = any(cast(:taskSight as text[]))
                    and not item.unit = any(cast(:taskUnits as text[]))) s
            where s.stage_due <= cast(:today as date) + s.warning_days and (s.due is null or s.stage_due < s.due)
            """;

    private static final String EACH = "(" + DUE + ") s (id, kind, about, subject, title, unit, step, since, due)";

    /// As [PersonWork#tally] has tasks.
    static final String TALLY = "select s.kind, s.step, s.unit, s.due, 1 from " + EACH;

    /// As [PersonWork#sorts] has them.
    static final String SORTS = "select s.kind, s.due, 1, 0, cast(null as text) from " + EACH;

    private StageWork() {}

    static boolean isFor(Person person) {
        return person.isOneOf(List.of(Role.REVIEWER, Role.APPROVER));
    }
}
