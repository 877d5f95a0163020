-- Lists are planned for the very units that somebody sees (decision 0054). For each of two thousand units the planner goes
-- through the most common values of the column, of which it keeps a hundred: 15 ms for every condition. Units are much
-- alike in how much they have; ten are enough.
alter table report alter column sight set statistics 10;
alter table task alter column sight set statistics 10;
alter table task_tally alter column sight set statistics 10;
alter table item alter column unit set statistics 10;
alter table item_tally alter column unit set statistics 10;
analyze report (sight);
analyze task (sight);
analyze item (unit);
