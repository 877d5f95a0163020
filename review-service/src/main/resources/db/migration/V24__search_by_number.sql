-- Items are called by the number of the year or by the last part alone.
create index item_by_number on item ((cast(substring(number from '[0-9]+$') as int)), (cast(substring(number from '-([0-9]{4})-') as int)));
