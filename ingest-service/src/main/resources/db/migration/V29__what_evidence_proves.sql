-- The measure or the demand, by its place from 1, that a file was handed in for. Whether there is such a one, the
-- review service knows.
alter table evidence add column measure int check (measure > 0);
alter table evidence add column demand int check (demand > 0);
