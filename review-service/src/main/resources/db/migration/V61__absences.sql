-- 外出代办: for a window somebody else does what waits for a person.
create table absence (
    id            uuid        primary key,
    person        text        not null,
    person_name   text        not null,
    person_unit   text,
    delegate      text        not null check (delegate <> person),
    delegate_name text        not null,
    delegate_unit text,
    begins        date        not null,
    -- The first day on which the person is back.
    until         date        not null check (until > begins),
    set_by        text        not null,
    set_by_name   text        not null,
    set_by_unit   text,
    set_at        timestamptz not null,
    -- Ended before its time; it is over then, whatever its days say.
    ended_at      timestamptz
);
create index absence_person on absence (person, until);
create index absence_delegate on absence (delegate, until);

-- In whose place something was done; null where somebody acted for themselves.
alter table procedure_opinion
    add column for_id   text,
    add column for_name text,
    add column for_unit text;
alter table trail_entry
    add column for_id   text,
    add column for_name text;
alter table task
    add column claimed_for      text,
    add column claimed_for_name text,
    add column done_for         text;

-- Told to who stands in for the person whom it was told first.
alter table notice
    add column for_id   text,
    add column for_name text;
