-- The number of the event that a copy stands on: an older one that comes late changes nothing.
alter table unit_scope
    add sequence bigint not null default 0;
alter table upload
    add outcome_sequence bigint not null default 0;
