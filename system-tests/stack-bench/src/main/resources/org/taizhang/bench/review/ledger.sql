-- Items $1 to $2 of a ledger of ten years, found by supervisors: seven of ten are closed, nobody waits for the others.
create temporary table made_item on commit drop as
select n, cast(md5('ledger ' || n) as uuid) as id, 'bench-' || (1 + n % 2000) as unit, 2016 + n % 10 as year, n % 10 < 7 as closed,
       lpad((n + 500000)::text, 7, '0') as place,
       (array['学习制度坚持得不够严', '督查的问题整改进度偏慢', '窗口服务排队时间较长', '项目资金拨付不够及时', '基层联系点走访次数偏少',
              '台账登记不完整', '安全隐患排查留有死角'])[1 + n % 7] || '，涉及第' || n || '户' as problem
from generate_series($1, $2) as n;

insert into item (id, number, state, item_class, unit, problem, source, category, grounds, due,
                  leader, handler, cooperating_units, results, applicant_id, applicant_name, applicant_unit,
                  accepted_by_id, accepted_by_name, closed_at, close_out_number,
                  extensions, updated_at, lock_version, opened_on, warning_days, particulars, assigned_on, signed_on, stages_from)
select id, 'ZG-' || year || '-' || place, case when closed then 'CLOSED' else 'IN_PROGRESS' end,
       'STAGED', unit, problem, '专项检查', '问题', problem,
       case when closed then make_date(year, 6, 1) + n % 200 else current_date + (n * 11 % 400 - 30) end,
       '李四', '张三', '{}', case when closed then '已整改到位' end, 'bench-reporter', '李填报', unit,
       case when closed then 'bench-approver' end, case when closed then '周验收' end,
       case when closed then make_timestamptz(year, 6, 1, 8, 0, 0) end, case when closed then 'XH-' || year || '-' || place end,
       0, now() - interval '90 days' - n * interval '2 minutes', 3, make_date(year, 3, 1), 10,
       '{"kind":"rectification","foundBy":"SUPERVISION"}', make_date(year, 3, 1), make_date(year, 3, 2), make_date(year, 3, 1)
from made_item;

insert into item_measure (item_id, place, text, due, state)
select id, 0, '逐项核查，落实整改责任', current_date, case when closed then 'done' else 'open' end from made_item;
