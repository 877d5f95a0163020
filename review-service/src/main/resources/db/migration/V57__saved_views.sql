-- Filters of a list that a person has given a name. Nobody else sees them.
create table saved_view (
    id       uuid primary key,
    person   text        not null,
    page     text        not null check (page in ('queue', 'reports', 'items')),
    name     text        not null,
    query    text        not null,
    saved_at timestamptz not null,
    unique (person, page, name)
);
