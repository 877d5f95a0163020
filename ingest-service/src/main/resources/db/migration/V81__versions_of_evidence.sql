-- A file may take the place of another of its item, which is kept: each of one at most.
alter table evidence add column replaces uuid references evidence;
create unique index evidence_replaces on evidence (replaces) where replaces is not null;
