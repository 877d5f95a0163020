-- How a long-term item goes after each of its stages, as whoever supervises it recorded it.
create table stage_review (
    id          uuid        primary key,
    item        uuid        not null references item,
    stage       int         not null check (stage > 0),
    due         date        not null,
    reviewed_on date        not null,
    result      text        not null,
    opinion     text,
    demands     text,
    next        date        not null,
    recorded_at timestamptz not null,
    by_id       text        not null,
    by_name     text        not null,
    by_unit     text,
    unique (item, stage),
    check (result <> 'BEHIND' or demands is not null)
);

-- The day that the first stage begins; of what is long-term already, now.
alter table item add column stages_from date;
update item set stages_from = cast(now() at time zone 'Asia/Shanghai' as date);
alter table item alter column stages_from set not null;

create index item_stages on item (unit) where item_class = 'LONG_TERM' and state = 'IN_PROGRESS';
