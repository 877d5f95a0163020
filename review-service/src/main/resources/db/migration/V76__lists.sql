-- Lists 清单: named groups of items of one kind and year. Items need not come from a report any more.
create table ledger_list (
    id            uuid primary key,
    -- Given when it is issued.
    number        text        unique,
    title         text        not null,
    kind          text        not null,
    year          int         not null,
    -- that issues it
    unit          text        not null,
    supervisor    text,
    basis         text,
    basis_upload  uuid,
    basis_places  text,
    warning_days  int         not null,
    state         text        not null,
    copied_from   uuid references ledger_list,
    by_id         text        not null,
    by_name       text        not null,
    by_unit       text,
    made_at       timestamptz not null,
    issued_at     timestamptz,
    ended_at      timestamptz,
    end_reason    text,
    lock_version  int         not null,
    check (state = 'DRAFT' or number is not null)
);
create index ledger_list_kind on ledger_list (kind, year, state);

-- What a draft will ask of whom; each becomes an item when the list is issued.
create table ledger_line (
    id                uuid primary key,
    list              uuid   not null references ledger_list on delete cascade,
    place             int    not null,
    unit              text   not null,
    problem           text   not null,
    grounds           text   not null,
    item_class        text   not null,
    due               date,
    goal              text,
    handler           text,
    cooperating_units text[] not null,
    measures          text[] not null,
    particulars       text   not null,
    lock_version      int    not null
);
create index ledger_line_list on ledger_line (list, place);

alter table item alter column report drop not null;
alter table item alter column candidate drop not null;
alter table item alter column place_version drop not null;
alter table item alter column place_start drop not null;
alter table item alter column place_end drop not null;
alter table item add constraint item_place_whole check (
    num_nulls(report, candidate, place_version, place_start, place_end) in (0, 5));
alter table item add column list uuid references ledger_list;
alter table item add column particulars text not null default '{"kind":"rectification","foundBy":"SELF"}';
alter table item add column list_kind text not null
    generated always as (upper(particulars::jsonb ->> 'kind')) stored;
alter table item add column warning_days int not null default 10;
-- The day that deadlines and periods are counted from; of older items as the trail has it.
alter table item add column opened_on date;
update item set opened_on = coalesce(
    (select min(at) from trail_entry t where t.subject = item.id::text and t.action = 'item.opened'), updated_at)
    at time zone 'Asia/Shanghai';
alter table item alter column opened_on set not null;
alter table item add column follows uuid references item;
alter table item add column open boolean not null
    generated always as (state in ('ASSIGNED', 'IN_PROGRESS', 'UNDER_CLOSE_OUT')) stored;
alter table item alter column particulars drop default;
alter table item alter column warning_days drop default;
-- Last day of the period that its unit confirms next.
alter table item add column confirms_until date;
create index item_list on item (list) where list is not null;
create index item_follows on item (follows) where follows is not null;

create table item_confirmation (
    item_id      uuid        not null references item,
    place        int         not null,
    period       text        not null,
    text         text,
    confirmed_at timestamptz not null,
    by_id        text        not null,
    by_name      text        not null,
    by_unit      text,
    primary key (item_id, place),
    -- Nothing is asked twice.
    unique (item_id, period)
);
