create table task (
    id              uuid primary key,
    kind            text        not null,
    subject         uuid        not null,
    title           text        not null,
    unit            text,
    -- Whoever sees this unit in one of these roles sees the task.
    sight           text        not null,
    roles           text[]      not null,
    members_only    boolean     not null,
    step            text,
    since           timestamptz not null,
    due             date        not null,
    risk            int         not null check (risk between 0 and 100),
    overdue         boolean     not null default false,
    claimed_by      text,
    claimed_by_name text,
    claimed_at      timestamptz,
    done_at         timestamptz,
    done_by         text
);
-- At most one open task of a kind on a subject.
create unique index task_open_once on task (kind, subject) where done_at is null;
-- The order of the queue, and its keyset.
create index task_queue on task ((-risk), due, id) where done_at is null;
