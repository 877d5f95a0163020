-- What a version of a route changed, and who drew or published it when; of the first versions nobody knows.
alter table route_version
    add column changed text,
    add column at timestamptz,
    add column by_id text,
    add column by_name text,
    add column by_unit text;
create unique index route_version_draft on route_version (route) where state = 'draft';
