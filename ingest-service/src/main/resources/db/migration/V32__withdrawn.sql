alter table upload drop constraint upload_state_check;
alter table upload add constraint upload_state_check
    check (state in ('RECEIVED', 'READ', 'UNREADABLE', 'WITHDRAWN'));
alter table upload add withdrawn_at timestamptz;
-- What was taken back may be handed in again, as an upload of its own.
alter table upload drop constraint upload_unit_sha256_key;
create unique index upload_once on upload (unit, sha256) where state <> 'WITHDRAWN';
