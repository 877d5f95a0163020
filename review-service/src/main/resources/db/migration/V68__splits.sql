-- How an upload of several reports is divided, as the reader proposes it and a person confirms it.
create table upload_split (
    upload       uuid primary key references upload,
    state        text        not null check (state in ('PROPOSED', 'CONFIRMED', 'FILED', 'PASSED')),
    -- Where the lines of the file lie, which the pieces are of.
    bucket       text        not null,
    object_key   text        not null,
    digest       text        not null,
    size         bigint      not null,
    number       int         not null,
    revision     int         not null,
    proposed_at  timestamptz not null,
    confirmed_at timestamptz,
    by_id        text,
    by_name      text,
    by_unit      text
);
create index upload_split_waiting on upload_split (proposed_at, upload) where state = 'PROPOSED';

-- As the reader proposes it.
create table split_proposal (
    upload       uuid not null references upload_split,
    place        int  not null,
    from_line    int  not null,
    to_line      int  not null,
    apart        text,
    title        text,
    unit         text,
    unit_as_read text,
    year         int,
    primary key (upload, place)
);

-- As a person left it; no rows where nobody changed anything.
create table split_draft (
    upload       uuid not null references upload_split,
    place        int  not null,
    from_line    int  not null,
    to_line      int  not null,
    apart        text,
    title        text,
    unit         text,
    unit_as_read text,
    year         int,
    primary key (upload, place)
);

alter table campaign
    -- Whether compilations that divide without a doubt go through with nobody confirming it.
    add column splits_alone boolean not null default false;
