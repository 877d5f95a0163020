-- What the reviewing side checked before it passed or closed an item: the close-out slip.
create table close_out_check (
    application_id uuid        not null references close_out_application,
    place          int         not null,
    step           text        not null,
    manner         text        not null check (manner in ('ON_SITE', 'ON_PAPER')),
    criteria       text        not null,
    checked        text[]      not null,
    checked_at     timestamptz not null,
    by_id          text        not null,
    by_name        text        not null,
    by_unit        text,
    primary key (application_id, place)
);
