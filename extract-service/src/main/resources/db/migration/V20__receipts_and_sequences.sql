alter table reading
    -- When the upload was received; null for one that was read before this was kept.
    add received_at timestamptz;

-- The number of the event that a row stands on: an older one that comes late changes nothing.
alter table unit_scope
    add sequence bigint not null default 0;
