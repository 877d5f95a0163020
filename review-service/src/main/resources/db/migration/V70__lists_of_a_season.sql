-- A page of the queue is read off an index in its own order, however much waits; expressions as in QueueRepository.
drop index task_queue;
create index task_queue on task ((-risk), (coalesce(due, date '9999-12-31')), id) where done_at is null;
create index task_due on task ((coalesce(due, date '9999-12-31')), (-risk), id) where done_at is null;
create index task_since on task (since, id) where done_at is null;
-- For people of few units, and for one unit of many.
create index task_sight on task (sight) where done_at is null;
create index task_unit on task (unit) where done_at is null;

-- Several texts at once go into the index; what waits meanwhile is searched, too.
alter index report_text_grams set (fastupdate = on);

-- Letters and pairs of neighbours of a short line, as Grams of review-service makes them; of a pair the first stands
-- in the upper half. Folds the letters of ASCII only.
create function grams_of(line text) returns int[] language sql immutable strict parallel safe as $$
    select coalesce(array_agg(distinct gram), '{}')
    from (select ascii(letter) as here, lead(ascii(letter)) over (order by place) as next
          from string_to_table(lower(line collate "C"), null) with ordinality as l (letter, place)) letters,
         lateral (values (here), (here << 16 | next)) as grams (gram)
    where gram is not null
$$;
alter table task add column grams int[] not null generated always as (grams_of(title)) stored;
alter table report add column grams int[] not null generated always as (grams_of(title)) stored;
alter table item add column grams int[] not null generated always as (grams_of(number || ' ' || problem)) stored;
create index task_words on task using gin (grams) where done_at is null;
create index report_words on report using gin (grams);
create index item_words on item using gin (grams);
