-- Which version of a report was compared with the others; the job that compares looks for where it is not the current one.
alter table report add column compared int;
create index report_to_compare on report (updated_at)
    where compared is distinct from current and merged_into is null and state not in ('WITHDRAWN', 'DISMISSED');

-- What the current version of a report is found by; see docs/decisions/0030-near-copies.md. The prints of one source are
-- deleted by their values, so that this largest of all tables needs one index only.
create table copy_source (
    id      int generated always as identity primary key,
    report  uuid not null unique references report,
    version uuid not null,
    prints  int[] not null
);
create table copy_print (
    print  int not null,
    source int not null,
    primary key (print, source)
);

-- What the current versions of two reports have in common, once from the side of each.
create table near_copy (
    report        uuid not null references report,
    number        int not null,
    other         uuid not null references report,
    other_number  int not null,
    share         double precision not null,
    longest       int not null,
    passages      int not null,
    band          text not null,
    primary key (report, other)
);
create index near_copy_other on near_copy (other);

-- Words that a person has called a legitimate quotation.
create table quotation (
    id          uuid primary key,
    words       text not null,
    reason      text not null,
    report      uuid not null references report,
    by_id       text not null,
    by_name     text not null,
    by_unit     text,
    at          timestamptz not null,
    ended_at    timestamptz,
    ended_by_id text
);
create index quotation_in_force on quotation (at) where ended_at is null;
