package org.taizhang.review.queue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.taizhang.review.person.Person;
import org.taizhang.web.identity.Role;

/// What a unit has to do 本单位待办, in SQL: rows like those of tasks, read off reports and items. Nobody claims them:
/// they are the unit's.
final class UnitWork {

    private static final List<String> OF_REPORTERS = List.of(
            "mend-report",
            "submit-report",
            "sign-item",
            "plan-item",
            "mend-close-out",
            "overdue-item",
            "due-item",
            "confirm-item",
            "undated-item");

    private static final List<String> OF_LEADERS = List.of("sign-item", "plan-item", "overdue-item");

    /// Of the reports of the unit: what was returned to it, and what it has not handed in yet.
    static final String REPORTS = """
            select cast(md5(r.state || r.id) as uuid) as id,
                   case r.state when 'RETURNED' then 'mend-report' else 'submit-report' end as kind,
                   'report' as about, r.id as subject, r.title, r.unit, cast(null as text) as step,
                   r.updated_at as since, cast(null as date) as due,
                   case r.state when 'RETURNED' then 60 else 30 end as risk, r.doubts as reasons,
                   cast(null as text) as claimed_by, cast(null as text) as claimed_by_name,
                   cast(null as text) as claimed_by_unit, cast(null as timestamptz) as claimed_until,
                   cast(null as text) as claimed_for, cast(null as text) as claimed_for_name,
                   false as claimable, cast(null as text) as outcome, cast(null as text) as absent, r.grams
            from report r
            where r.merged_into is null and r.meets is null and r.unit = any(cast(:taskUnits as text[]))
              and r.state = any(cast(:reportStates as text[]))
            """;

    /// Of its items: to sign for, close-outs that came back, plans that are owed, and dates. What waits for
    /// somebody else's decision asks nothing; what is due soon, or has no date, asks again when nothing has
    /// happened to it for a while, and what is confirmed by period when a period draws to its end.
    static final String ITEMS = """
            select cast(md5(i.kind || i.id) as uuid), i.kind, 'item', i.id, i.number || ' ' || i.problem, i.unit,
                   cast(null as text), coalesce(i.returned_at, i.updated_at),
                   case i.kind when 'sign-item' then (
                                   select sign_by from unnest(cast(:assigned as date[]), cast(:signBy as date[]))
                                       as day (assigned, sign_by) where day.assigned = i.assigned_on)
                               when 'plan-item' then i.plan_from + cast(:planDays as int)
                               when 'confirm-item' then i.confirms_until else i.due end,
                   case i.kind when 'overdue-item' then 70 when 'mend-close-out' then 60 when 'sign-item' then 50
                               when 'plan-item' then 50 when 'due-item' then 40 when 'confirm-item' then 40 else 20 end,
                   cast('{}' as text[]), cast(null as text), cast(null as text), cast(null as text),
                   cast(null as timestamptz), cast(null as text), cast(null as text), false, cast(null as text),
                   cast(null as text), i.grams
            from (select item.*, last.returned_at,
                         case when item.state = 'ASSIGNED' then 'sign-item'
                              when last.returned_at is not null then 'mend-close-out'
                              when item.due < :today then 'overdue-item'
                              when item.list_kind = 'RECTIFICATION' and item.item_class <> 'IMMEDIATE'
                                  and item.plan_from is not null and not exists (
                                  select 1 from item_plan plan where plan.item = item.id and plan.state = 'ACCEPTED')
                                  then 'plan-item'
                              when item.confirms_until <= cast(:today as date) + item.warning_days then 'confirm-item'
                              when item.due <= cast(:today as date) + item.warning_days
                                  and item.updated_at < :quietSoon then 'due-item'
                              when item.due is null and item.updated_at < :quietLong then 'undated-item' end as kind
                  from item
                  left join lateral (
                      select case when o.outcome = 'RETURNED' then o.at end as returned_at
                      from procedure c join procedure_opinion o on o.procedure_id = c.id
                      where c.subject = item.id and c.code = 'close-out' order by o.place desc limit 1) last on true
                  where item.unit = any(cast(:taskUnits as text[])) and item.state in ('ASSIGNED', 'IN_PROGRESS')
                    and not exists (select 1 from procedure p where p.subject = item.id and p.step is not null)) i
            where i.kind = any(cast(:itemKinds as text[]))
            """;

    private UnitWork() {}

    /// The kinds that the person has in their units; none for others than reporters and leaders.
    static List<String> kindsOf(Person person) {
        if (person.units().isEmpty()) return List.of();
        return Stream.of(
                        person.is(Role.REPORTER) ? OF_REPORTERS : List.<String>of(),
                        person.is(Role.UNIT_LEADER) ? OF_LEADERS : List.<String>of())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /// The states of reports that ask something of the person.
    static Set<String> reportStates(Person person) {
        return person.is(Role.REPORTER) ? Set.of("RETURNED", "EXTRACTED") : Set.of();
    }
}
