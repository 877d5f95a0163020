-- What a caller's Idempotency-Key was answered with.
create table idempotent_answer (
    caller      text        not null,
    key         text        not null,
    fingerprint text        not null,
    answer      text        not null,
    answered_at timestamptz not null,
    primary key (caller, key)
);
