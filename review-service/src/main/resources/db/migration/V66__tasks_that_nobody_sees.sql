-- Since when nobody of the directory may take an open task, as the nightly check found.
alter table task add column unseen_since timestamptz;
create index task_unseen on task (unseen_since) where done_at is null and unseen_since is not null;
