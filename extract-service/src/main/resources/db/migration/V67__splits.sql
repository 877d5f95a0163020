alter table reading
    -- How its file was divided; null for one of a single report, and for what was read before this was kept.
    add division      jsonb,
    -- How a person said that it is to be divided, and the number of the split that it was last read by.
    add split         jsonb,
    add read_by_split int not null default 0;
