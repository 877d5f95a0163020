-- Events that a consumer of this service could not work on, as they came; see Letters.
create table dead_letter (
    id          uuid primary key,
    consumer    text        not null,
    topic       text        not null,
    partition   int         not null,
    place       bigint      not null,
    key         text,
    value       bytea       not null,
    event_id    uuid,
    type        text,
    subject     text,
    correlation text,
    tries       int         not null,
    error       text        not null,
    died_at     timestamptz not null,
    state       text        not null check (state in ('DEAD', 'RESUBMITTED', 'SETTLED', 'DISCARDED')),
    changed_at  timestamptz not null,
    -- Why a person discarded it.
    reason      text,
    unique (consumer, topic, partition, place)
);
-- What waits for a person, or was sent again, is little.
create index dead_letter_open on dead_letter (state, changed_at) where state in ('DEAD', 'RESUBMITTED');
