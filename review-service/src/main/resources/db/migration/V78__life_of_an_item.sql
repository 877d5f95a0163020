-- An item may go on in another, that says the same; both name each other for ever.
alter table item add column merged_into uuid references item;
alter table item add column merged uuid[] not null default '{}';
create index item_merged_into on item (merged_into) where merged_into is not null;

-- Since when its unit is responsible, and when it signed: a late receipt is seen, never stored.
alter table item add column assigned_on date;
alter table item add column signed_on date;
update item set assigned_on = opened_on, signed_on = (
    select min(at) from trail_entry t where t.subject = item.id::text and t.action = 'item.signed')
    at time zone 'Asia/Shanghai';
alter table item alter column assigned_on set not null;

-- Which units were responsible before, until when and why not any more.
create table reassignment (
    id        uuid        primary key,
    item      uuid        not null references item,
    from_unit text        not null,
    to_unit   text        not null,
    reason    text        not null,
    at        timestamptz not null,
    by_id     text        not null,
    by_name   text        not null,
    by_unit   text
);
create index reassignment_item on reassignment (item, at);
