-- Whose an item is, copied from its item.opened event: evidence is taken for one's own items only.
create table item_unit (
    item uuid primary key,
    unit text not null
);
