create table upload (
    id               uuid primary key,
    number           text        not null unique,
    unit             text        not null,
    campaign         text,
    note             text,
    name             text        not null,
    media_type       text        not null,
    bucket           text        not null,
    object_key       text        not null unique,
    sha256           text        not null,
    size             bigint      not null check (size > 0),
    received_at      timestamptz not null,
    received_by_id   text        not null,
    received_by_name text        not null,
    state            text        not null check (state in ('RECEIVED', 'READ', 'UNREADABLE')),
    reason           text,
    reports          int         not null default 0,
    unique (unit, sha256)
);
-- Lists are by unit, newest first.
create index upload_by_unit on upload (unit, received_at desc, id desc);

create table receipt_number (
    year int primary key,
    last bigint not null
);

-- What a caller's Idempotency-Key was answered with.
create table idempotent_answer (
    caller      text        not null,
    key         text        not null,
    fingerprint text        not null,
    answer      text        not null,
    answered_at timestamptz not null,
    primary key (caller, key)
);

create table evidence (
    id               uuid primary key,
    item             uuid        not null,
    unit             text        not null,
    name             text        not null,
    media_type       text        not null,
    bucket           text        not null,
    object_key       text        not null unique,
    sha256           text        not null,
    size             bigint      not null check (size > 0),
    effective_date   date        not null,
    received_at      timestamptz not null,
    received_by_id   text        not null,
    received_by_name text        not null
);
create index evidence_by_item on evidence (item, received_at);
