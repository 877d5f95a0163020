create table outbox (
    position   bigint generated always as identity primary key,
    event_id   uuid        not null unique,
    topic      text        not null,
    subject    text        not null,
    payload    text        not null,
    created_at timestamptz not null,
    sent_at    timestamptz,
    attempts   int         not null default 0,
    last_error text
);
-- The relay looks only for what is unsent, of which there is little.
create index outbox_unsent on outbox (position) where sent_at is null;

create table outbox_sequence (
    subject text primary key,
    last    bigint not null
);

create table inbox (
    event_id    uuid primary key,
    received_at timestamptz not null
);
