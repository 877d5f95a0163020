create table report (
    id             uuid primary key,
    kind           text        not null,
    unit           text,
    handed_in_by   text        not null,
    -- Whoever sees this unit sees the report.
    sight          text        not null generated always as (coalesce(unit, handed_in_by)) stored,
    unit_as_read   text        not null,
    title          text        not null,
    year           int,
    state          text        not null,
    step           text,
    round          int         not null,
    current        int         not null,
    latest         int         not null,
    upload         uuid        not null,
    digest         text        not null,
    warnings       int         not null,
    errors         int         not null,
    problems       int         not null,
    commitments    int         not null,
    rectifications int         not null,
    names_problems boolean     not null,
    merged_into    uuid references report,
    updated_at     timestamptz not null,
    lock_version   int         not null
);
-- One report per unit, kind and year, however many uploads bring it at once. What was merged stands aside.
create unique index report_once on report (unit, kind, year) nulls not distinct
    where unit is not null and merged_into is null;
create index report_newest on report (updated_at desc, id desc) where merged_into is null;

create table report_version (
    id              uuid primary key,
    report          uuid        not null references report,
    number          int         not null,
    upload          uuid        not null,
    place_in_upload int         not null,
    bucket          text        not null,
    object_key      text        not null,
    digest          text        not null,
    size            bigint      not null,
    title           text        not null,
    unit_as_read    text        not null,
    year            int,
    warnings        int         not null,
    errors          int         not null,
    problems        int         not null,
    commitments     int         not null,
    rectifications  int         not null,
    names_problems  boolean     not null,
    reader          text        not null,
    read_at         timestamptz not null,
    unique (report, number),
    unique (upload, place_in_upload, digest)
);
