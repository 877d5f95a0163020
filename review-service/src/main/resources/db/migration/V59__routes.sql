-- A procedure has one or several routes, of which one is taken where nobody chooses.
alter table route rename column procedure to code;
alter table route
    add column procedure text,
    add column is_default boolean not null default true;
update route set procedure = code;
alter table route alter column procedure set not null;
create unique index route_default on route (procedure) where is_default;

alter table route_version rename column procedure to route;
alter table route_step rename column procedure to route;

-- What is under way says by which of them its round goes.
alter table procedure
    add column route text,
    drop constraint procedure_code_fkey,
    drop constraint procedure_code_route_version_fkey;
update procedure set route = code;
alter table procedure
    alter column route set not null,
    add foreign key (route, route_version) references route_version;
