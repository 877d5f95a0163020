-- How many tasks of each sort are open, so that a count of the queue does not read the queue; kept as item_tally is (V89).
create table task_tally (
    kind   text not null,
    step   text,
    unit   text,
    sight  text not null,
    seats  text[] not null,
    -- Of a task that is overdue -infinity, once it has been summed up: how long makes no difference to any count.
    due    date,
    many   int not null,
    folded boolean not null default false
);
create unique index task_tally_sort on task_tally (sight, kind, unit, due, step, seats) nulls not distinct where folded;
create index task_tally_fresh on task_tally (sight) where not folded;
create index task_tally_empty on task_tally (sight) where folded and many = 0;
create index task_tally_due on task_tally (due) where folded and due > '-infinity';

create function tally_tasks() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into task_tally
        select kind, step, unit, sight, seats, due, count(*) from come where done_at is null group by 1, 2, 3, 4, 5, 6;
    elsif tg_op = 'DELETE' then
        insert into task_tally
        select kind, step, unit, sight, seats, due, -count(*) from gone where done_at is null group by 1, 2, 3, 4, 5, 6;
    else
        insert into task_tally
        select kind, step, unit, sight, seats, due, sum(one)
        from (select kind, step, unit, sight, seats, due, 1 as one from come where done_at is null
              union all
              select kind, step, unit, sight, seats, due, -1 from gone where done_at is null) moved
        group by 1, 2, 3, 4, 5, 6 having sum(one) <> 0;
    end if;
    return null;
end $$;
create trigger tally_come after insert on task referencing new table as come for each statement execute function tally_tasks();
create trigger tally_gone after delete on task referencing old table as gone for each statement execute function tally_tasks();
create trigger tally_moved after update on task referencing old table as gone new table as come
    for each statement execute function tally_tasks();

insert into task_tally
select kind, step, unit, sight, seats, due, count(*), true from task where done_at is null group by 1, 2, 3, 4, 5, 6;

-- Few tasks are claimed; who holds how many is counted by them.
create index task_claimed on task (claimed_until) where done_at is null and claimed_by is not null;
