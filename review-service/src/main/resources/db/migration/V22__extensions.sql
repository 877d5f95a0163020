insert into route (procedure, label_zh, label_en, about) values ('extension', '延期', 'Extension of a deadline', 'item');
-- Either supervisor may grant a later date.
insert into route_step (procedure, position, code, label_zh, label_en, roles, days) values
    ('extension', 1, 'grant', '延期审批', 'Grant', array['reviewer', 'approver'], 5);

create table extension (
    id         uuid primary key,
    item       uuid        not null references item,
    due_before date        not null,
    due        date        not null check (due > due_before),
    reason     text        not null,
    state      text        not null,
    asked_at   timestamptz not null,
    ended_at   timestamptz
);
create index extension_item on extension (item, asked_at);
create unique index extension_asked_once on extension (item) where state = 'ASKED';
