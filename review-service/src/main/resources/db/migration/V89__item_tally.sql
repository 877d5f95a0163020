-- How many items of each sort there are, so that a count of the ledger does not read the ledger. Whoever opens or moves
-- items writes down what is one more and what is one fewer, and waits for nobody else's count; FoldTally sums up.
alter table item add column year int generated always as (cast(substring(number from '-([0-9]{4})-') as int)) stored;

-- Named as in item, so that one condition does for both. What is not open has no date here: no lamp burns for it.
create table item_tally (
    unit         text    not null,
    state        text    not null,
    open         boolean not null,
    list_kind    text    not null,
    list         uuid,
    year         int,
    due          date,
    warning_days int,
    many         int     not null,
    folded       boolean not null default false
);
create unique index item_tally_sort on item_tally (unit, state, list_kind, list, year, due, warning_days)
    nulls not distinct where folded;
create index item_tally_fresh on item_tally (unit) where not folded;
create index item_tally_empty on item_tally (unit) where folded and many = 0;
create index item_tally_due on item_tally (due) where due is not null;
create index item_tally_list on item_tally (list) where list is not null;

create function tally_items() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into item_tally
        select unit, state, open, list_kind, list, year, case when open then due end, case when open then warning_days end, count(*)
        from come group by 1, 2, 3, 4, 5, 6, 7, 8;
    elsif tg_op = 'DELETE' then
        insert into item_tally
        select unit, state, open, list_kind, list, year, case when open then due end, case when open then warning_days end, -count(*)
        from gone group by 1, 2, 3, 4, 5, 6, 7, 8;
    else
        insert into item_tally
        select unit, state, open, list_kind, list, year, case when open then due end, case when open then warning_days end, sum(one)
        from (select unit, state, open, list_kind, list, year, due, warning_days, 1 as one from come
              union all
              select unit, state, open, list_kind, list, year, due, warning_days, -1 from gone) moved
        group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(one) <> 0;
    end if;
    return null;
end $$;
create trigger tally_come after insert on item referencing new table as come for each statement execute function tally_items();
create trigger tally_gone after delete on item referencing old table as gone for each statement execute function tally_items();
create trigger tally_moved after update on item referencing old table as gone new table as come
    for each statement execute function tally_items();

insert into item_tally
select unit, state, open, list_kind, list, year, case when open then due end, case when open then warning_days end, count(*), true
from item group by 1, 2, 3, 4, 5, 6, 7, 8;
