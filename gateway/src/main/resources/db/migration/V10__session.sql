-- Sessions of browsers. A refresh makes a new row of the same login; see DatabaseTokens.
create table session (
    lookup     bytea primary key,  -- SHA-256 of the id in the cookie
    login      uuid not null,      -- ties together the rows of one login; a logout deletes them all
    tokens     bytea not null,     -- sealed with a key that only the cookie gives
    expires_at timestamptz not null
);
create index session_login on session (login);
create index session_expires_at on session (expires_at);
