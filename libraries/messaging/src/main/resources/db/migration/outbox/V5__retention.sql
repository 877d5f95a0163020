-- What has served is looked for by its age, and deleted.
create index outbox_sent on outbox (sent_at) where sent_at is not null;
create index inbox_received on inbox (received_at);
-- Who sent a letter again or discarded it; null for the command of this machine.
alter table dead_letter add column changed_by text;
