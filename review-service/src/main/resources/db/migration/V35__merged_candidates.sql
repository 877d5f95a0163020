-- A candidate may say what an item says that is in the ledger already, opened by another candidate.
alter table candidate
    add column merged boolean not null default false;
