create table notice (
    id        uuid primary key,
    person    text        not null,
    kind      text        not null,
    about     text        not null,
    subject   uuid        not null,
    title     text        not null,
    -- Whoever does not see this unit any more does not see the notice.
    unit      text        not null,
    task      uuid references task,
    -- What tells once: of the same thing a person has one notice.
    key       text        not null,
    made_at   timestamptz not null,
    read_at   timestamptz,
    in_portal boolean     not null,
    by_mail   boolean     not null,
    unique (person, key)
);
create index notice_newest on notice (person, made_at, id) where in_portal;
create index notice_unread on notice (person) where read_at is null;

-- What a person wants otherwise than everybody.
create table notice_setting (
    person    text    not null,
    kind      text    not null,
    in_portal boolean not null,
    by_mail   boolean not null,
    primary key (person, kind)
);

-- Tasks that were told of. What is open now was seen by whom it concerns.
alter table task add column told_at timestamptz;
update task set told_at = now();
create index task_untold on task (since) where done_at is null and told_at is null;
