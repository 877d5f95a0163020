-- The number of the event that a row stands on: an older one that comes late changes nothing.
alter table unit_scope
    add sequence bigint not null default 0;
