create table trail_entry (
    sequence      bigint primary key,
    at            timestamptz not null,
    actor         text        not null,
    actor_name    text        not null,
    action        text        not null,
    subject       text        not null,
    unit          text,
    -- Text and not jsonb: it is hashed as it was written.
    detail        text        not null,
    previous_hash text        not null,
    hash          text        not null
);
create index trail_entry_subject on trail_entry (subject, sequence);

-- The end of the chain, kept apart: entries cut off at the end show against it.
create table trail_head (
    single   boolean primary key default true check (single),
    sequence bigint not null,
    hash     text   not null
);
insert into trail_head (sequence, hash) values (0, repeat('0', 64));

create function trail_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end $$;

create trigger trail_entry_append_only before update or delete or truncate on trail_entry
    for each statement execute function trail_is_append_only();
create trigger trail_head_stays before delete or truncate on trail_head
    for each statement execute function trail_is_append_only();

create function trail_head_moves_on() returns trigger language plpgsql as $$
begin
    if new.sequence <= old.sequence then
        raise exception 'the head of the audit trail only moves on';
    end if;
    return new;
end $$;

create trigger trail_head_moves_on before update on trail_head
    for each row execute function trail_head_moves_on();
