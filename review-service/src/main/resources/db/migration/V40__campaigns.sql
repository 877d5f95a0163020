-- What a report was written for: where a kind comes several times a year, the period within it.
alter table report add column period text;
drop index report_once;
create unique index report_once on report (unit, kind, year, period) nulls not distinct
    where unit is not null and merged_into is null and state not in ('WITHDRAWN', 'DISMISSED');

-- What an upload answers to, and why nothing came of it.
alter table upload
    add column campaign    text,
    add column received_at timestamptz,
    add column unreadable  text;
create index upload_campaign on upload (campaign, unit) where campaign is not null;

create table campaign (
    id           uuid primary key,
    title        text        not null,
    kind         text        not null,
    year         int         not null,
    period       text,
    rhythm       text        not null,
    branch       text        not null references unit,
    with_branch  boolean     not null,
    exceptions   text[]      not null,
    opens_on     date,
    due          date        not null,
    route        text        not null references route,
    warning_days int         not null check (warning_days >= 0),
    state        text        not null,
    -- Rounds of one recurring campaign: each follows one other, and the dates of all are counted from the first.
    follows      uuid unique references campaign,
    round        int         not null,
    first_opens  date,
    first_due    date        not null,
    by_id        text        not null,
    by_name      text        not null,
    by_unit      text,
    made_at      timestamptz not null,
    opened_at    timestamptz,
    closed_at    timestamptz,
    lock_version int         not null
);
create index campaign_due on campaign (due, id);
create index campaign_to_open on campaign (opens_on) where state = 'DRAFT' and opens_on is not null;

-- The parts that a report must have.
create table campaign_part (
    campaign_id uuid not null references campaign,
    place       int  not null,
    title       text not null,
    topic       text,
    role        text,
    primary key (campaign_id, place)
);

-- Who has to report, as it was when the campaign opened.
create table campaign_unit (
    campaign    uuid   not null references campaign,
    unit        text   not null,
    -- A later date than that of all others, and why.
    due         date,
    reason      text,
    reminded_on date[] not null default '{}',
    primary key (campaign, unit)
);
create index campaign_unit_unit on campaign_unit (unit);

-- The headings, topics and roles of a version, which required parts are looked for in.
create table version_outline (
    version  uuid primary key references report_version,
    headings text[] not null,
    topics   text[] not null,
    roles    text[] not null
);
