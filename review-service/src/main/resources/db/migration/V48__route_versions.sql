-- A route has versions, of which one is published; what is under way keeps the one that its round began with.
create table route_version (
    procedure text not null references route,
    version   int  not null check (version > 0),
    state     text not null check (state in ('draft', 'published', 'retired')),
    primary key (procedure, version)
);
create unique index route_version_published on route_version (procedure) where state = 'published';
insert into route_version (procedure, version, state) select procedure, 1, 'published' from route;

-- The default is for routes that come with a migration: they begin with their first version.
alter table route_step
    add column version int not null default 1,
    drop constraint route_step_pkey,
    drop constraint route_step_procedure_code_key,
    add primary key (procedure, version, position),
    add unique (procedure, version, code),
    add foreign key (procedure, version) references route_version;

alter table procedure
    add column route_version int not null default 1,
    add foreign key (code, route_version) references route_version;
alter table procedure alter column route_version drop default;
