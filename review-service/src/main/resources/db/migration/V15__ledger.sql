create table candidate (
    id           uuid primary key,
    report       uuid not null references report,
    version      uuid not null references report_version,
    kind         text not null,
    start_at     int  not null,
    end_at       int  not null,
    text         text not null,
    text_key     text not null,
    section      text not null,
    state        text not null,
    item         uuid,
    reason       text,
    lock_version int  not null
);
create index candidate_version on candidate (version, start_at);
-- Decisions are remembered by what the candidate says.
create index candidate_words on candidate (report, kind, text_key);

create table item (
    id               uuid primary key,
    number           text        not null unique,
    state            text        not null,
    item_class       text        not null,
    unit             text        not null,
    problem          text        not null,
    source           text        not null,
    category         text        not null,
    grounds          text        not null,
    goal             text,
    due              date,
    report           uuid        not null references report,
    candidate        uuid        not null references candidate,
    place_version    int         not null,
    place_start      int         not null,
    place_end        int         not null,
    leader           text,
    handler          text,
    cooperating_units text[]     not null,
    results          text,
    delays           text,
    applicant_id     text,
    applicant_name   text,
    accepted_by_id   text,
    accepted_by_name text,
    closed_at        timestamptz,
    close_out_number text unique,
    extensions       int         not null,
    updated_at       timestamptz not null,
    lock_version     int         not null,
    -- Closing needs a person and a number.
    check (state <> 'CLOSED' or (applicant_id is not null and accepted_by_id is not null
        and applicant_id <> accepted_by_id and close_out_number is not null))
);
create unique index item_candidate on item (candidate);
create index item_newest on item (updated_at desc, id desc);
create index item_report on item (report);

create table item_measure (
    item_id uuid not null references item,
    place   int  not null,
    text    text not null,
    due     date,
    state   text not null,
    primary key (item_id, place)
);

create table item_progress (
    item_id  uuid        not null references item,
    place    int         not null,
    noted_at timestamptz not null,
    by_id    text        not null,
    by_name  text        not null,
    on_date  date        not null,
    text     text        not null,
    percent  int check (percent between 0 and 100),
    primary key (item_id, place)
);

create table item_evidence (
    item_id        uuid        not null references item,
    place          int         not null,
    evidence       uuid        not null,
    sha256         text        not null,
    effective_date date        not null,
    received_at    timestamptz not null,
    primary key (item_id, place),
    unique (item_id, evidence)
);

create table item_opinion (
    item_id    uuid        not null references item,
    place      int         not null,
    decided_at timestamptz not null,
    by_id      text        not null,
    by_name    text        not null,
    stage      text        not null,
    outcome    text        not null,
    opinion    text,
    digest     text        not null,
    primary key (item_id, place)
);

-- The last number given per series and year; its row is held until the commit, so that numbers have no gaps.
create table number_series (
    series text not null,
    year   int  not null,
    last   int  not null,
    primary key (series, year)
);
