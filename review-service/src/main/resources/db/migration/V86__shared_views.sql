-- Whom a view is shared with: the people of one unit, or also those of the units below it. What each of them sees under
-- it stays what they may see.
alter table saved_view
    add column maker_name text,
    add column shared     text check (shared in ('UNIT', 'BELOW')),
    add column unit       text,
    add constraint shared_with_a_unit check ((shared is null) = (unit is null));

create index saved_view_shared on saved_view (unit) where unit is not null;
