-- Whose a version's report is, as far as that is sure, and how surely it was read.
alter table report_version
    add column unit       text,
    add column confidence double precision not null default 1 check (confidence between 0 and 1),
    add column doubts     text[]           not null default '{}';

alter table report
    add column confidence double precision not null default 1 check (confidence between 0 and 1),
    add column doubts     text[]           not null default '{}',
    -- The report that already is what this one, as it was corrected, would be: a person decides.
    add column meets      uuid references report;
create index report_meets on report (meets) where meets is not null;

-- Why a task comes early: codes of doubts.
alter table task
    add column reasons text[] not null default '{}';
