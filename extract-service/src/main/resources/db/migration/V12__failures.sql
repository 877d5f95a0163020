-- Files of a zip that could not be read, though others of it could: {name, reason, message}.
alter table reading
    add failures jsonb not null default '[]';
