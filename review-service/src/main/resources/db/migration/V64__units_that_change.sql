-- A unit that was closed stays, with all that was its; whoever took it over sees to what is open.
alter table unit
    add column closed_on   date,
    add column successor   text references unit,
    add column cooperating text[] not null default '{}',
    add constraint unit_closed_has_successor check ((closed_on is null) = (successor is null));
create index unit_successor on unit (successor) where successor is not null;

-- Names under which a unit was known: reports that still bear one are found to be its.
create table unit_former_name (
    unit  text not null references unit (code),
    place int  not null,
    name  text not null,
    until date not null,
    primary key (unit, place)
);
