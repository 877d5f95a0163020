-- Who there is, as the directory says, also before they come here: those who are told of something need an address.
alter table known_person
    add column email   text,
    add column enabled boolean not null default true,
    alter column seen_at drop not null;
create index known_person_units on known_person using gin (units);
