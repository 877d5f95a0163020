-- What a return demands, one by one, each with the finding that it came from. Of returns of before, each line is one.
create table procedure_demand (
    procedure_id uuid not null references procedure,
    place        int  not null,
    of_opinion   int  not null,
    text         text not null,
    kind         text,
    rule         text,
    start_at     int,
    end_at       int,
    quote        text,
    primary key (procedure_id, place),
    check (num_nonnulls(start_at, end_at, quote) in (0, 3))
);
