-- When the upload was last announced to be read.
alter table upload add column announced_at timestamptz;
update upload set announced_at = received_at;
alter table upload alter column announced_at set not null;
