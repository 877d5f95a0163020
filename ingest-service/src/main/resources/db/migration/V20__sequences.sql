-- The number of the event that the outcome on a receipt stands on: an older one that comes late changes nothing.
alter table upload
    add outcome_sequence bigint not null default 0;
