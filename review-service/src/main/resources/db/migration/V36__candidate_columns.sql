-- What a rectification report or a ledger says of a candidate beside naming it.
alter table candidate
    add column measures  text,
    add column result    text,
    add column stated    text,
    add column due       date,
    add column amount    numeric,
    add column leader    text,
    add column lead_unit text;
