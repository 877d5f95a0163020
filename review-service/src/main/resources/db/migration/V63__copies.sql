-- Reports and items sent to named persons to read.
create table copy_sent (
    id          uuid        primary key,
    about       text        not null check (about in ('report', 'item')),
    subject     uuid        not null,
    person      text        not null,
    person_name text        not null,
    person_unit text,
    by_id       text        not null,
    by_name     text        not null,
    by_unit     text,
    note        text,
    sent_at     timestamptz not null,
    told_at     timestamptz,
    unique (subject, person)
);
create index copy_sent_person on copy_sent (person, sent_at desc);
create index copy_sent_untold on copy_sent (sent_at) where told_at is null;
