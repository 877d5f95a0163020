create table unit (
    code         text primary key,
    name         text   not null,
    aliases      text[] not null default '{}',
    parent       text references unit,
    lock_version int    not null default 0
);
create index unit_parent on unit (parent);
