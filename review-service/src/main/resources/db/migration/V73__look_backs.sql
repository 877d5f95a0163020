-- Looking again at closed items 回头看.
create table look_back_plan (
    id                  uuid primary key,
    title               text        not null,
    state               text        not null,
    -- at and below which it looks
    branch              text        not null,
    closed_from         date        not null,
    closed_until        date        not null,
    -- empty: all
    kinds               text[]      not null,
    lists               text[]      not null,
    sample_number       int,
    sample_percent      int,
    due                 date        not null,
    weight_overdue      int         not null,
    weight_returned     int         not null,
    weight_extended     int         not null,
    weight_claimed_done int         not null,
    weight_rebounded    int         not null,
    seed                text,
    population          int         not null,
    population_digest   text,
    drawn_at            timestamptz,
    ended_at            timestamptz,
    cancel_reason       text,
    by_id               text        not null,
    by_name             text        not null,
    by_unit             text,
    made_at             timestamptz not null,
    lock_version        int         not null,
    check (num_nulls(sample_number, sample_percent) = 1),
    check (num_nulls(seed, population_digest, drawn_at) in (0, 3))
);
create index look_back_plan_made on look_back_plan (made_at desc, id desc);

-- What it was drawn from, as it was at the draw, so that the draw can be repeated.
create table look_back_population (
    plan   uuid   not null references look_back_plan,
    item   uuid   not null references item,
    number text   not null,
    signs  text[] not null,
    primary key (plan, item)
);

create table look_back (
    id           uuid primary key,
    plan         uuid   not null references look_back_plan,
    item         uuid   not null references item,
    place        int    not null,
    signs        text[] not null,
    weight       int    not null,
    looker_id    text,
    looker_name  text,
    looker_unit  text,
    result       text,
    findings     text,
    on_site      boolean,
    looked_on    date,
    recorded_at  timestamptz,
    reopened_as  uuid references item,
    -- its plan was cancelled before anybody had looked
    dropped_at   timestamptz,
    lock_version int    not null,
    unique (plan, item),
    check (num_nulls(result, findings, on_site, looked_on, recorded_at) in (0, 5)),
    check ((result = 'REBOUND') = (reopened_as is not null))
);
-- An item waits to be looked at once at a time, whoever draws at the same time.
create unique index look_back_waiting on look_back (item) where result is null and dropped_at is null;
create index look_back_item on look_back (item);
create index look_back_looked on look_back (looked_on) where result is not null;

create table look_back_evidence (
    look_back_id   uuid        not null references look_back,
    place          int         not null,
    evidence       uuid        not null,
    sha256         text        not null,
    effective_date date        not null,
    received_at    timestamptz not null,
    primary key (look_back_id, place)
);

create index item_closed on item (closed_at) where state = 'CLOSED';

-- Whether it says that all is put right; of what was read before, when it is read again.
alter table report add column claims_all_done boolean not null default false;
alter table report_version add column claims_all_done boolean not null default false;
