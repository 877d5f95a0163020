-- Who was away, where somebody else looked in their place.
alter table look_back
    add column for_id   text,
    add column for_name text;

-- Who saved how a compilation is to be divided, for whoever has changed it meanwhile.
alter table upload_split
    add column saved_by_id   text,
    add column saved_by_name text,
    add column saved_at      timestamptz;
