alter table reading
    add vocabulary text  not null default '',
    -- What the upload is called and where it lies; null for one that was read before this was kept.
    add number     text,
    add original   jsonb,
    -- The analysis as the reader read it; `analysis` is the same with what people corrected.
    add own        jsonb,
    -- The reports as they were last told to others.
    add told       jsonb not null default '[]',
    -- What each report of the upload was like when it was last read, by identity.
    add known      jsonb not null default '{}',
    -- Counts what changes the analysis, so that nobody writes over what another has just written.
    add revision   int   not null default 0,
    add again_since timestamptz,
    add again_failed jsonb,
    add difference jsonb;
update reading set own = analysis;
update reading set reports = (
    select jsonb_agg(report || jsonb_build_object('identity', report -> 'index') order by report -> 'index')
    from jsonb_array_elements(reports) report)
where reports <> '[]';

-- What people say of a reading instead of what was read. A correction is taken back, never deleted.
create table correction (
    id                 uuid primary key,
    upload             uuid        not null references reading,
    report             int         not null,
    what               text        not null check (what in ('title', 'unit', 'year', 'topic', 'finding')),
    change             jsonb       not null,
    reason             text,
    placed             boolean     not null,
    given_by_id        text        not null,
    given_by_name      text        not null,
    given_at           timestamptz not null,
    taken_back_by_id   text,
    taken_back_by_name text,
    taken_back_at      timestamptz
);
create index correction_by_upload on correction (upload, given_at, id);
