-- The page of an item names what was merged into it, of which most items have none.
create index candidate_merged on candidate (item) where merged;
