-- Dates tell and never decide: whoever may take a task that is late is reminded once, and after some more working days
-- the unit next above hears of it once.
alter table task
    add column reminded_at  timestamptz,
    add column escalated_at timestamptz,
    -- Unit that heard of it.
    add column escalated_to text;
create index task_unreminded on task (due) where done_at is null and reminded_at is null;
create index task_unescalated on task (due) where done_at is null and escalated_at is null;
