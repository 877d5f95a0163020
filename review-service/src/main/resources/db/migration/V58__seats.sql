-- A seat says who: by role and place in the tree (`unit-leader@own`, `reviewer@superior`, `reviewer@above`,
-- `approver@unit:city`), or by name (`person:` and an id). What counted members was `own`, all else `above`.
alter table route_step add column seats text[];
update route_step
set seats = array(select role || case when members_only then '@own' else '@above' end
                  from unnest(roles) with ordinality as seat(role, place) order by place);
alter table route_step alter column seats set not null, add check (cardinality(seats) > 0);

update procedure_opinion o
set seat = o.seat || case when exists (
        select 1 from procedure p join route_step s on s.procedure = p.code and s.version = p.route_version
        where p.id = o.procedure_id and s.code = o.step and s.members_only) then '@own' else '@above' end
where o.seat is not null;

alter table task add column seats text[];
update task
set seats = array(select role || case when members_only then '@own' else '@above' end from unnest(roles) as role);
alter table task alter column seats set not null;

alter table route_step drop column roles, drop column members_only;
alter table task drop column roles, drop column members_only;
