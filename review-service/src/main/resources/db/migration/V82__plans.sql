-- The plan 整改方案 of an item: what its unit will do by when, reviewed by supervisors. The number of days to review it is
-- that of the step, as everywhere.
insert into route (code, procedure, label_zh, label_en, about) values
    ('plan', 'plan', '整改方案', 'Plan of rectification', 'item');
insert into route_version (route, version, state) values ('plan', 1, 'published');
insert into route_step (route, position, code, label_zh, label_en, seats, days) values
    ('plan', 1, 'accept', '审核方案', 'Review of the plan', array['reviewer@above', 'approver@above'], 10);

-- The day that the days to hand one in are counted from. What was signed for before there were plans owes none, and what
-- was not signed for yet has all its days from now on.
alter table item add column plan_from date;
update item set plan_from = cast(now() at time zone 'Asia/Shanghai' as date) where state = 'ASSIGNED';

-- Who does it; of what was planned before it is not known.
alter table item_measure add column owner text;

create table item_plan (
    id           uuid        primary key,
    item         uuid        not null references item,
    version      int         not null,
    state        text        not null,
    word         text,
    submitted_at timestamptz not null,
    ended_at     timestamptz,
    unique (item, version)
);
create unique index item_plan_waiting on item_plan (item) where state = 'SUBMITTED';

create table item_plan_measure (
    plan_id uuid not null references item_plan,
    place   int  not null,
    text    text not null,
    due     date not null,
    owner   text,
    primary key (plan_id, place)
);
