-- Whose units help sees the item too: most items have none of them.
create index item_cooperating on item using gin (cooperating_units) where cooperating_units <> '{}';
