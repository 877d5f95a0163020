-- Whom a step was handed on to, or who was added to it or taken away again; null where the step was decided on.
alter table procedure_opinion
    add column signer_id   text,
    add column signer_name text,
    add column signer_unit text;
