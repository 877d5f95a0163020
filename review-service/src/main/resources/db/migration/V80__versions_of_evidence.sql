-- A file may take the place of another, which is kept: each of one at most.
alter table item_evidence add column replaces uuid;
alter table item_evidence add constraint item_evidence_replaces unique (item_id, replaces);
