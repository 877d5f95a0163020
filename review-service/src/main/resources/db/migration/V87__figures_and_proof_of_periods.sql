-- A period is confirmed with figures, as progress is noted, and files are the proof of a period.
alter table item_confirmation
    add column on_date date,
    add column percent int check (percent between 0 and 100);

alter table item_evidence add column period text;
