-- Versions follow the order in which their uploads were received. Of what was read before this was kept, the first
-- reading stands for the receipt.
alter table report_version
    add column received_at timestamptz;
update report_version v
set received_at = (select min(one.read_at) from report_version one where one.upload = v.upload);
alter table report_version
    alter column received_at set not null;

alter table report
    add column received_at timestamptz;
update report r
set received_at = coalesce(
    (select v.received_at from report_version v where v.report = r.id and v.number = r.current), r.updated_at);
alter table report
    alter column received_at set not null;

-- The number of the event that the newest reading of an upload was told by: an older one that comes late changes nothing.
create table newest_reading (
    upload   uuid primary key,
    sequence bigint not null
);
