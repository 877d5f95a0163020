-- A unit whose report came in another unit's upload cannot mend that; it asks for a correction.
create table correction_request (
    id             uuid primary key,
    report         uuid        not null references report,
    version        int         not null,
    text           text        not null,
    asked_at       timestamptz not null,
    asked_by_id    text        not null,
    asked_by_name  text        not null,
    outcome        text check (outcome in ('MADE', 'DECLINED', 'LAPSED')),
    answer         text,
    answered_at    timestamptz,
    answered_by_id   text,
    answered_by_name text
);
create index correction_request_report on correction_request (report, asked_at);
-- One at a time: the next is asked when this one is answered.
create unique index correction_request_open on correction_request (report) where outcome is null;
