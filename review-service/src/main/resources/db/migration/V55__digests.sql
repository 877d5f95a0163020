-- One mail a person and day.
create table digest (
    id          uuid primary key,
    person      text not null,
    day         date not null,
    state       text not null,
    attempts    int  not null default 0,
    try_at      timestamptz,
    lease_until timestamptz,
    sent_at     timestamptz,
    failure     text,
    unique (person, day)
);
create index digest_open on digest (day, id) where state in ('WAITING', 'SENDING');

alter table notice add column digest uuid references digest;
create index notice_digest on notice (digest) where digest is not null;
create index notice_unmailed on notice (person) where by_mail and read_at is null and digest is null;
