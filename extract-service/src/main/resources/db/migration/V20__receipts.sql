alter table reading
    -- When the upload was received; null for one that was read before this was kept.
    add received_at timestamptz;
