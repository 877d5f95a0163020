-- From how many days before their date lamps warn, where a class has a number of its own; null: as the list says for all.
alter table ledger_list
    add column warning_days_immediate int,
    add column warning_days_staged    int,
    add column warning_days_long_term int;
