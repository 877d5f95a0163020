-- Which version of a report the search knows; the job that indexes looks for where it is not the current one.
alter table report add column indexed int;
create index report_to_index on report (updated_at) where indexed is distinct from current;

-- The text of the shown version of each report and what it is found by, its letters and pairs of letters; see
-- docs/decisions/0036-search.md. Rebuilt from the analyses: update report set indexed = null.
create table report_text (
    report uuid primary key references report,
    number int not null,
    text   text not null,
    grams  int[] not null
);
create index report_text_grams on report_text using gin (grams) with (fastupdate = off);
