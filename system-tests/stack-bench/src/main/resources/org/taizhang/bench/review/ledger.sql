-- Items $1 to $2 of a ledger of years, each of one of the first $3 reports: seven of ten are closed, nobody waits for the others.
create temporary table made_item on commit drop as
select n, cast(md5('ledger ' || n) as uuid) as id, cast(md5('report ' || (1 + n % $3)) as uuid) as report,
       'bench-' || (1 + (1 + n % $3) % 2000) as unit, 2016 + n % 10 as year, n % 10 < 7 as closed,
       (array['学习制度坚持得不够严', '督查的问题整改进度偏慢', '窗口服务排队时间较长', '项目资金拨付不够及时', '基层联系点走访次数偏少',
              '台账登记不完整', '安全隐患排查留有死角'])[1 + n % 7] || '，涉及第' || n || '户' as problem
from generate_series($1, $2) as n;

insert into item (id, number, state, item_class, unit, problem, source, category, grounds, due, report,
                  place_version, place_start, place_end, leader, handler, cooperating_units, results,
                  extensions, updated_at, lock_version, opened_on, warning_days,
                  particulars, assigned_on, signed_on, closed_at)
select m.id, 'ZG-' || m.year || '-' || lpad((m.n + 500000)::text, 7, '0'), case when m.closed then 'CLOSED' else 'IN_PROGRESS' end,
       'STAGED', m.unit, m.problem, r.title, '问题', m.problem,
       case when m.closed then make_date(m.year, 6, 1) + m.n % 200 else current_date + (m.n * 11 % 400 - 30) end, m.report,
       1, 10, 20, '李四', '张三', '{}', case when m.closed then '已整改到位' end, 0,
       now() - interval '90 days' - m.n * interval '2 minutes', 3, make_date(m.year, 3, 1), 10,
       '{"kind":"rectification","foundBy":"SELF"}', make_date(m.year, 3, 1), make_date(m.year, 3, 2),
       case when m.closed then make_timestamptz(m.year, 6, 1, 8, 0, 0) end
from made_item m join report r on r.id = m.report;

insert into item_measure (item_id, place, text, due, state)
select id, 0, '逐项核查，落实整改责任', current_date, case when closed then 'done' else 'open' end from made_item;
