-- What people say of the findings of the reader, beside the versions of a report.
create table judgement (
    id          uuid primary key,
    report      uuid        not null references report,
    version     int         not null,
    kind        text        not null,
    rule        text        not null,
    quote       text        not null,
    text_before text        not null,
    text_after  text        not null,
    start_at    int         not null,
    end_at      int         not null check (end_at >= start_at),
    answer      text        not null,
    party       text        not null,
    reason      text,
    by_id       text        not null,
    by_name     text        not null,
    by_unit     text,
    at          timestamptz not null,
    ended_at    timestamptz,
    ended_by_id text
);
create index judgement_in_force on judgement (report, at) where ended_at is null;
create index judgement_quality on judgement (kind, rule, answer) where ended_at is null and party = 'SUPERVISOR';

-- The judgement that added what the reader had missed.
alter table candidate add column judgement uuid references judgement;
create index candidate_added on candidate (judgement) where judgement is not null;
