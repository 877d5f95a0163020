alter table reading
    -- When the upload was taken back; it is not read from then on.
    add withdrawn_at        timestamptz,
    -- Whether people of another unit than handed it in have ever corrected it.
    add corrected_by_others boolean not null default false;
