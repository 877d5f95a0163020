-- A claim holds until a time that is shown; after that others may take the task. Nothing is lost with it.
alter table task
    add column claimed_until timestamptz,
    -- How it ended: what was decided, or that nobody needed to decide any more.
    add column outcome       text;
update task set claimed_until = claimed_at + interval '1 hour' where claimed_by is not null;

-- What somebody has done, the newest first.
create index task_done_by on task (done_by, done_at desc) where done_at is not null;
create index task_subject on task (subject) where done_at is null;
create index procedure_opinion_by on procedure_opinion (by_id, at desc);

-- What a unit has to do is read off its reports and items, so that it ends when it is done.
create index item_unit on item (unit, state);
create index report_sight on report (sight, state) where merged_into is null;
