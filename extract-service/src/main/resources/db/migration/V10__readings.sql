create table reading (
    upload   uuid primary key,
    unit     text        not null,
    reader   text        not null,
    state    text        not null check (state in ('READING', 'READ', 'UNREADABLE')),
    reason   text,
    begun_at timestamptz not null,
    ended_at timestamptz,
    analysis jsonb,
    reports  jsonb       not null
);
