package org.taizhang.review.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.taizhang.review.directory.Belonging;
import org.taizhang.review.person.TellDay;
import org.taizhang.web.ChinaDay;

/// Makes notices. Each statement makes them for all whom it concerns, and none for who has one of the same key, so that
/// whatever comes twice, or to several replicas at once, is told once.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TellingRepository {

    private static final String INTO = """
            insert into notice (id, person, kind, about, subject, title, unit, task, key, made_at, in_portal, by_mail)
            select gen_random_uuid(), p.id, f.kind, f.about, f.subject, f.title, f.unit, f.task, f.key, :now,
                   coalesce(w.in_portal, true), coalesce(w.by_mail, true)
            from (%s) f join known_person p on %s
            left join notice_setting w on w.person = p.id and w.kind = f.kind
            where coalesce(w.in_portal, true) or coalesce(w.by_mail, true)
            on conflict (person, key) do nothing""";

    private static final String NOBODY =
            "not exists (select 1 from known_person p where %s)".formatted(Recipients.mayTake());

    /// Each administrator who sees the unit, once a day of each.
    private static final String UNSEEN = """
            select 'TASK_UNSEEN' as kind, t.about, t.subject, coalesce(i.number, t.title) as title, t.sight as unit,
                   t.id as task, 'unseen:' || t.id || ':' || cast(:today as date) as key
            from task t left join item i on t.about = 'item' and i.id = t.subject
            where t.done_at is null and t.unseen_since is not null""";

    private static final String ADMINISTRATORS =
            "p.enabled and 'administrator' = any(p.roles) and " + Belonging.sees("f.unit");

    private static final String OF_UNIT =
            "p.enabled and p.roles && cast(:roles as text[]) and " + Belonging.answersFor("f.unit");

    private static final String TITLE = """
            case :about when 'report' then (select r.title from report r where r.id = :subject)
                        when 'item' then (select i.number from item i where i.id = :subject)
                        when 'upload' then (select coalesce(u.number, '汇编') from upload u where u.id = :subject)
                        else (select c.title from campaign c where c.id = :subject) end""";

    private static final String ONE = """
            select * from (select cast(:kind as text) as kind, cast(:about as text) as about,
                   cast(:subject as uuid) as subject, %s as title, cast(:unit as text) as unit,
                   cast(null as uuid) as task, cast(:key as text) as key) one where title is not null""".formatted(TITLE);

    /// Tasks are taken one replica at a time, the oldest first; what another one is at is passed over.
    private static final String TASKS = """
            with t as (
                update task set told_at = :now where id in (
                    select id from task where done_at is null and told_at is null
                    order by since limit :limit for update skip locked)
                returning id, kind, about, subject, title, unit, sight, seats)
            insert into notice (id, person, kind, about, subject, title, unit, task, key, made_at, in_portal, by_mail)
            select gen_random_uuid(), p.id, k.kind, t.about, t.subject, coalesce(i.number, t.title), t.sight, t.id,
                   'task:' || t.id, :now, coalesce(w.in_portal, true), coalesce(w.by_mail, true)
            from t join known_person p on %s
            cross join lateral (select case t.kind when 'correction-request' then 'CORRECTION_ASKED' else 'TASK' end
                                as kind) k
            left join item i on t.about = 'item' and i.id = t.subject
            left join notice_setting w on w.person = p.id and w.kind = k.kind
            where coalesce(w.in_portal, true) or coalesce(w.by_mail, true)
            on conflict (person, key) do nothing""".formatted(Recipients.mayTake());

    /// Each threshold once: what opens with five days left is told the nearest one only, and on the day on which it
    /// opens nothing but that.
    private static final String CAMPAIGNS = """
            select case when d.left_days < 0 then 'CAMPAIGN_OVERDUE' else 'CAMPAIGN_DUE' end as kind,
                   'campaign' as about, c.id as subject, c.title, u.unit, cast(null as uuid) as task,
                   'campaign:' || c.id || ':' || u.unit || ':' || coalesce(u.due, c.due) || ':'
                       || case when d.left_days < 0 then 'over' else cast(d.threshold as text) end as key
            from campaign c join campaign_unit u on u.campaign = c.id
            cross join lateral (
                select coalesce(u.due, c.due) - cast(:today as date) as left_days,
                       (select min(x) from unnest(cast(:days as int[])) x
                        where x >= coalesce(u.due, c.due) - cast(:today as date)) as threshold) d
            where c.state = 'OPEN' and c.opened_at < :dayStart
              and not exists (select 1 from unit x where x.code = u.unit and x.closed_on is not null)
              and (d.left_days < 0 or d.threshold is not null) and not\s""" + Settled.ANSWERED.formatted("u.unit");

    /// What is late for longer was told when it became late, or was late before there were notices.
    private static final String ITEMS = """
            select case when i.due < cast(:today as date) then 'ITEM_OVERDUE' else 'ITEM_DUE' end as kind,
                   'item' as about, i.id as subject, i.number as title, i.unit, cast(null as uuid) as task,
                   'item:' || i.id || ':' || i.due || case when i.due < cast(:today as date) then ':over' else ':soon' end
                       as key
            from item i
            where i.open
              and i.due between cast(:today as date) - cast(:late as int) and cast(:today as date) + i.warning_days""";

    /// A late item is also told to those who review its unit.
    private static final String ITEM_PEOPLE =
            "p.enabled and (p.roles && cast(:roles as text[]) and " + Belonging.answersFor("f.unit")
                    + " or f.kind = 'ITEM_OVERDUE' and 'reviewer' = any(p.roles) and " + Belonging.sees("f.unit") + ")";

    /// What an absent person was told and what still counts, to who stands in for them, unless these were told
    /// themselves or have had a hand in it. One hop: what was told to a delegate goes no further.
    private static final String HANDED_OVER = """
            insert into notice (id, person, kind, about, subject, title, unit, task, key, made_at, in_portal, by_mail,
                                for_id, for_name)
            select gen_random_uuid(), p.id, n.kind, n.about, n.subject, n.title, n.unit, n.task, n.key, :now,
                   coalesce(w.in_portal, true), coalesce(w.by_mail, true), a.person, a.person_name
            from absence a join known_person p on p.id = a.delegate and p.enabled
            join notice n on n.person = a.person and n.for_id is null and n.kind <> 'ABSENCE'
                 and (n.read_at is null or n.task is not null)
            left join notice_setting w on w.person = p.id and w.kind = n.kind
            where a.ended_at is null and a.begins <= :today and a.until > :today
              and (coalesce(w.in_portal, true) or coalesce(w.by_mail, true))
              and not exists (
                  select 1 from task d join procedure q on q.subject = d.subject and q.code = d.kind and q.step is not null
                  join procedure_opinion o on o.procedure_id = q.id and o.round = q.round and o.signer_id is null
                  where d.id = n.task and p.id in (o.by_id, o.for_id))
              and not exists (
                  select 1 from task d join item i on d.kind = 'look-back' and i.id = d.subject
                  where d.id = n.task and p.id in (i.applicant_id, i.accepted_by_id))
              and\s""" + Settled.STILL_COUNTS + " on conflict (person, key) do nothing";

    private static final String COPIES = """
            with c as (
                update copy_sent set told_at = :now where id in (
                    select id from copy_sent where told_at is null limit 500 for update skip locked)
                returning id, about, subject, person)
            insert into notice (id, person, kind, about, subject, title, unit, key, made_at, in_portal, by_mail)
            select gen_random_uuid(), c.person, 'COPIED', c.about, c.subject, coalesce(i.number, r.title, ''),
                   coalesce(r.sight, i.unit), 'copy:' || c.id, :now, coalesce(w.in_portal, true), coalesce(w.by_mail, true)
            from c
            left join item i on c.about = 'item' and i.id = c.subject
            left join report r on c.about = 'report' and r.id = c.subject
            left join notice_setting w on w.person = c.person and w.kind = 'COPIED'
            where (coalesce(w.in_portal, true) or coalesce(w.by_mail, true)) and coalesce(r.sight, i.unit) is not null
            on conflict (person, key) do nothing""";

    /// To who is to stand in, and to who is away where somebody else said so.
    private static final String ABSENCES = """
            select 'ABSENCE' as kind, 'absence' as about, a.id as subject,
                   to_char(a.begins, 'YYYY-MM-DD') || ' 至 ' || to_char(a.until - 1, 'YYYY-MM-DD') as title,
                   a.person_unit as unit, cast(null as uuid) as task, 'absence:' || a.id as key, a.person, a.delegate, a.set_by
            from absence a where a.ended_at is null and a.until > :today and a.person_unit is not null""";

    private static final String ABSENCE_PEOPLE =
            "p.enabled and (p.id = f.delegate or p.id = f.person and f.set_by <> p.id)";

    private final Session database;
    private final TellDay day;

    TellingRepository(Session database, TellDay day) {
        this.database = database;
        this.day = day;
    }

    void tell(Fact fact) {
        statement(INTO.formatted(ONE, OF_UNIT))
                .setParameter("roles", roles())
                .setParameter("kind", fact.kind().name())
                .setParameter("about", fact.about())
                .setParameter("subject", fact.subject())
                .setParameter("unit", fact.unit())
                .setParameter("key", fact.key())
                .executeUpdate();
    }

    /// Tells of tasks that nobody was told of.
    void tellOfTasks(int limit) {
        statement(TASKS).setParameter("limit", limit).executeUpdate();
    }

    /// Tells those to whom something was sent to read; who was sent it again is told again.
    void tellOfCopies() {
        statement(COPIES).executeUpdate();
    }

    /// Tells those who stand in for somebody, and before all that they do.
    void tellOfAbsences() {
        LocalDate today = day.today();
        statement(INTO.formatted(ABSENCES, ABSENCE_PEOPLE))
                .setParameter("today", today)
                .executeUpdate();
        statement(HANDED_OVER).setParameter("today", today).executeUpdate();
    }

    /// @param days before the date on which units are told
    void tellOfCampaigns(Collection<Integer> days) {
        LocalDate today = day.today();
        statement(INTO.formatted(CAMPAIGNS, OF_UNIT))
                .setParameter("roles", roles())
                .setParameter("today", today)
                .setParameter("dayStart", ChinaDay.start(today))
                .setParameter("days", days.toArray(Integer[]::new))
                .executeUpdate();
    }

    /// An item's unit is told when its lamp turns yellow.
    ///
    /// @param late days for which a passed date is told
    void tellOfItems(int late) {
        statement(INTO.formatted(ITEMS, ITEM_PEOPLE))
                .setParameter("roles", roles())
                .setParameter("today", day.today())
                .setParameter("late", late)
                .executeUpdate();
    }

    /// Has those told of a unit's tasks who were not yet.
    void tellAgainOfTasks(String unit) {
        database.createNativeMutationQuery(
                        "update task set told_at = null where done_at is null and (sight = :unit or unit = :unit)")
                .setParameter("unit", unit)
                .executeUpdate();
    }

    /// Notes of each open task whether anybody may take it.
    ///
    /// @return how many nobody may take
    int markUnseen() {
        database.createNativeMutationQuery(
                        "update task t set unseen_since = null where t.unseen_since is not null and (t.done_at is not null"
                                + " or not " + NOBODY + ")")
                .executeUpdate();
        statement("update task t set unseen_since = coalesce(t.unseen_since, :now) where t.done_at is null and "
                        + NOBODY)
                .executeUpdate();
        return database.createNativeQuery(
                        "select count(*) from task t where t.done_at is null and t.unseen_since is not null",
                        Tuple.class)
                .getSingleResult()
                .get(0, Long.class)
                .intValue();
    }

    void tellOfUnseen() {
        statement(INTO.formatted(UNSEEN, ADMINISTRATORS))
                .setParameter("today", day.today())
                .executeUpdate();
    }

    private MutationQuery statement(String sql) {
        return database.createNativeMutationQuery(sql).setParameter("now", day.now());
    }

    private static String[] roles() {
        return Fact.OF_UNIT.toArray(String[]::new);
    }
}
