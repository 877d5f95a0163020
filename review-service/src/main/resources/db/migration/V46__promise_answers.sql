-- What people say became of what a unit's last report promised; see docs/decisions/0033-last-year.md.
create table promise_answer (
    id            uuid primary key,
    report        uuid        not null references report,
    earlier       uuid        not null references report,
    words         text        not null,
    outcome       text        not null,
    reason        text,
    by_supervisor boolean     not null,
    by_id         text        not null,
    by_name       text        not null,
    by_unit       text,
    at            timestamptz not null,
    ended_at      timestamptz,
    ended_by_id   text
);
create index promise_answer_in_force on promise_answer (report, earlier) where ended_at is null;

-- The last approved report of a unit before a year.
create index report_approved_by_unit on report (unit, year) where merged_into is null and state in ('APPROVED', 'ARCHIVED');
