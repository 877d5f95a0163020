-- Who has been here, as their tokens last said: events tell an id only, and so do acts of before names were kept.
create table known_person (
    id       text primary key,
    username text        not null,
    name     text        not null,
    units    text[]      not null,
    roles    text[]      not null,
    seen_at  timestamptz not null
);

-- The unit that somebody acted for, kept with the act. Of what was done before, it is not known.
alter table trail_entry add column actor_unit text;
alter table procedure_opinion add column by_unit text;
alter table item_progress add column by_unit text;
alter table item add column applicant_unit text;
alter table item add column accepted_by_unit text;
alter table task add column claimed_by_unit text;
