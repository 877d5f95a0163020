-- Of a duty or a risk point: the period that the file is the proof of.
alter table evidence add column period text;
