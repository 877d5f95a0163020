-- Uploads that are to be read. One row to an upload, so that one reading of it is under way at a time.
create table reading_job (
    upload       uuid primary key references reading,
    number       text        not null,
    original     jsonb       not null,
    correlation  text,
    wanted_at    timestamptz not null,
    due_at       timestamptz not null,
    -- Which process reads it, and until when that holds if the process says no more.
    leased_by    uuid,
    leased_until timestamptz,
    -- How often its reading ended with the process that read it.
    deaths       int         not null default 0,
    -- How often its original was not in the store, or not as it was received.
    misses       int         not null default 0,
    tries        int         not null default 0,
    last_error   text
);
create index reading_job_due on reading_job (due_at);

-- For the sweep of what is under way too long, of which there is little.
create index reading_under_way on reading (begun_at) where state = 'READING' or again_since is not null;
