-- Whoever took a closed unit over sees what was its: codes of the successors, one after the other.
alter table unit_scope
    add column closed     boolean not null default false,
    add column successors text[]  not null default '{}';
create index unit_scope_successors on unit_scope using gin (successors);
create index unit_scope_closed on unit_scope (code) where closed;
