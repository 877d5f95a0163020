create table route_step (
    position     int primary key,
    name         text    not null unique,
    role         text    not null,
    members_only boolean not null,
    days         int     not null
);
-- The default route: 审签, 初审, 终审.
insert into route_step (position, name, role, members_only, days) values
    (1, 'sign-off',     'unit-leader', true,  5),
    (2, 'first-review', 'reviewer',    false, 10),
    (3, 'final-review', 'approver',    false, 10);

create table opinion (
    id          uuid primary key,
    report      uuid        not null,
    round       int         not null,
    at          timestamptz not null,
    by_id       text        not null,
    by_name     text        not null,
    step        text,
    outcome     text        not null,
    returned_to text,
    text        text,
    version     int         not null,
    digest      text        not null
);
create index opinion_report on opinion (report, at, id);
