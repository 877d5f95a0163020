-- A copy of the tree of units, as far as it decides who sees what; see UnitScope.
create table unit_scope (
    code      text primary key,
    ancestors text[] not null
);
create index unit_scope_ancestors on unit_scope using gin (ancestors);
