-- What a supervisor found who looked at a closed item again.
alter table evidence add column look_back boolean not null default false;
