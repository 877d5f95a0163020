-- One kernel for whatever goes through the steps of a route: reports and close-outs, and what comes after them.
create table route (
    procedure text primary key,
    label_zh  text not null,
    label_en  text not null,
    about     text not null check (about in ('report', 'item'))
);
insert into route (procedure, label_zh, label_en, about) values
    ('approval',  '报告审批', 'Approval of a report',   'report'),
    ('close-out', '销号',     'Close-out',              'item');

-- What was the only route, with whatever an administrator changed in it, is the route of reports.
alter table route_step rename to route_step_before;
alter table route_step_before rename constraint route_step_pkey to route_step_before_pkey;
create table route_step (
    procedure    text    not null references route,
    position     int     not null,
    code         text    not null,
    label_zh     text    not null,
    label_en     text    not null,
    mode         text    not null default 'any' check (mode in ('any', 'all', 'in-order')),
    -- The seats of the step, each by the role that takes it.
    roles        text[]  not null check (cardinality(roles) > 0),
    members_only boolean not null default false,
    days         int     not null,
    primary key (procedure, position),
    unique (procedure, code)
);
insert into route_step (procedure, position, code, label_zh, label_en, roles, members_only, days)
select 'approval', position, name,
       case name when 'sign-off' then '审签' when 'first-review' then '初审' when 'final-review' then '终审' else name end,
       case name when 'sign-off' then 'Sign-off' when 'first-review' then 'First review'
                 when 'final-review' then 'Final review' else name end,
       array[role], members_only, days
from route_step_before;
drop table route_step_before;
insert into route_step (procedure, position, code, label_zh, label_en, roles, days) values
    ('close-out', 1, 'review',     '审核', 'Review',     array['reviewer'], 10),
    ('close-out', 2, 'acceptance', '验收', 'Acceptance', array['approver'], 10);

create table procedure (
    id           uuid primary key,
    code         text not null references route,
    subject      uuid not null,
    round        int  not null,
    -- Where it waits; null when it waits for nobody.
    step         text,
    lock_version int  not null,
    unique (subject, code)
);
-- A subject goes through one procedure at a time.
create unique index procedure_underway on procedure (subject) where step is not null;

create table procedure_opinion (
    procedure_id uuid        not null references procedure,
    place        int         not null,
    round        int         not null,
    at           timestamptz not null,
    by_id        text        not null,
    by_name      text        not null,
    step         text,
    seat         text,
    outcome      text        not null,
    returned_to  text,
    text         text,
    version      int,
    digest       text        not null,
    primary key (procedure_id, place)
);

insert into procedure (id, code, subject, round, step, lock_version)
select gen_random_uuid(), 'approval', id, round, step, 0 from report where round > 0;
insert into procedure_opinion (procedure_id, place, round, at, by_id, by_name, step, outcome, returned_to, text, version,
                               digest)
select p.id, row_number() over (partition by p.id order by o.at, o.id) - 1, o.round, o.at, o.by_id, o.by_name, o.step,
       upper(o.outcome), o.returned_to, o.text, o.version, o.digest
from opinion o join procedure p on p.subject = o.report;
drop table opinion;
alter table report drop column step, drop column round;

-- Of close-outs only the decisions were kept and who applied last: each decision belongs to the round that the last
-- return before it began. That somebody applied is noted with what is known, just before the first decision on it.
create temporary table close_out_round on commit drop as
select o.*, 1 + count(*) filter (where o.outcome = 'return') over (partition by item_id order by place
       rows between unbounded preceding and 1 preceding) as round
from item_opinion o;
insert into procedure (id, code, subject, round, step, lock_version)
select gen_random_uuid(), 'close-out', i.id,
       coalesce((select max(r.round) from close_out_round r where r.item_id = i.id), 1)
           + case when i.state in ('UNDER_REVIEW') and exists (
                 select 1 from close_out_round r where r.item_id = i.id
                 and r.place = (select max(place) from close_out_round l where l.item_id = i.id)
                 and r.outcome = 'return') then 1 else 0 end,
       case i.state when 'UNDER_REVIEW' then 'review' when 'UNDER_ACCEPTANCE' then 'acceptance' end, 0
from item i where i.applicant_id is not null;
insert into procedure_opinion (procedure_id, place, round, at, by_id, by_name, step, seat, outcome, returned_to, text,
                               digest)
select p.id, row_number() over (partition by p.id order by s.round, s.sort, s.place) - 1, s.round, s.at, s.by_id, s.by_name,
       s.step, s.seat, s.outcome, s.returned_to, s.text, s.digest
from procedure p join (
    select item_id, round, 1 as sort, place, decided_at as at, by_id, by_name, stage as step,
           case stage when 'review' then 'reviewer' else 'approver' end as seat,
           case outcome when 'return' then 'RETURNED' else 'APPROVED' end as outcome,
           case outcome when 'return' then 'reporter' end as returned_to, opinion as text, digest
    from close_out_round
    union all
    select i.id, n.round, 0, 0,
           coalesce((select min(r.decided_at) from close_out_round r where r.item_id = i.id and r.round = n.round)
               - interval '1 microsecond', i.updated_at),
           i.applicant_id, i.applicant_name, null, null, 'SUBMITTED', null, i.results,
           coalesce((select r.digest from close_out_round r where r.item_id = i.id and r.round = n.round
               order by r.place limit 1), '')
    from item i
    join procedure q on q.subject = i.id and q.code = 'close-out'
    cross join lateral generate_series(1, q.round) as n(round)
) s on s.item_id = p.subject
where p.code = 'close-out';
drop table item_opinion;
update item set state = 'UNDER_CLOSE_OUT' where state in ('UNDER_REVIEW', 'UNDER_ACCEPTANCE');

alter table task add column about text;
update task set about = case when kind in ('report', 'unmatched-report') then 'report' else 'item' end;
update task set kind = 'approval' where kind = 'report';
update task set kind = 'close-out' where kind in ('close-out-review', 'close-out-acceptance');
alter table task alter column about set not null;
