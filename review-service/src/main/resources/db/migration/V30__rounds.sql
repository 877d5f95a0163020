-- A measure is done on a day, and somebody says so; of what was done before, the day is not known.
alter table item_measure add column done_on date;
alter table item_measure add column done_at timestamptz;
alter table item_measure add column done_by_id text;
alter table item_measure add column done_by_name text;
alter table item_measure add column done_by_unit text;

-- What a file proves: a measure, or what a return demanded, each by its place from 1.
alter table item_evidence add column measure int check (measure > 0);
alter table item_evidence add column demand_round int;
alter table item_evidence add column demand int check (demand > 0);
alter table item_evidence add column by_id text;
alter table item_evidence add column by_name text;
alter table item_evidence add column by_unit text;

-- What a unit handed in with an application for close-out: all that it had then, and how it met what was demanded.
-- Of the rounds before this was kept, the opinions tell the results and the decisions.
create table close_out_application (
    id       uuid primary key,
    item     uuid   not null references item,
    round    int    not null,
    evidence uuid[] not null,
    unique (item, round)
);
create table close_out_answer (
    application_id uuid   not null references close_out_application,
    place          int    not null,
    demand         text   not null,
    text           text,
    evidence       uuid[] not null,
    primary key (application_id, place)
);

-- The versions of a report that became another's have other numbers there; the places of its items were left behind.
update item i set report = v.report, place_version = v.number
from candidate c join report_version v on v.id = c.version
where c.id = i.candidate and (i.report <> v.report or i.place_version <> v.number);

-- The trail is also looked at as a table: by unit, newest first.
create index trail_entry_unit on trail_entry (unit, sequence desc);
