-- Uploads, as far as this service has to know them: whose they are, and whether they were taken back. Those of before
-- come from the reports that they brought, the rest from the topic, which is read from its beginning.
create table upload (
    id                  uuid primary key,
    unit                text        not null,
    number              text,
    corrected_by_others boolean     not null default false,
    withdrawn_at        timestamptz,
    withdrawn_by_id     text,
    withdrawn_by_name   text,
    withdrawn_reason    text
);
insert into upload (id, unit)
select distinct v.upload, r.handed_in_by
from report_version v
join report r on r.id = v.report
where v.number = 1
on conflict do nothing;

-- Why a report is in no list: it was taken back with its upload, or somebody said that it is none.
alter table report
    add column aside_reason  text,
    add column aside_at      timestamptz,
    add column aside_by_id   text,
    add column aside_by_name text;

-- What stands aside takes no place from the report that comes after it.
drop index report_once;
create unique index report_once on report (unit, kind, year) nulls not distinct
    where unit is not null and merged_into is null and state not in ('WITHDRAWN', 'DISMISSED');
