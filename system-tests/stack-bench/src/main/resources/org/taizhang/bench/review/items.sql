-- Items $1 to $2, each out of a candidate of one of the first $3 reports, with its close-out before the reviewer.
create temporary table made_item on commit drop as
select n, cast(md5('item ' || n) as uuid) as id, cast(md5('accepted ' || n) as uuid) as candidate,
       cast(md5('report ' || (1 + n % $3)) as uuid) as report, cast(md5('version ' || (1 + n % $3)) as uuid) as version,
       'bench-' || (1 + (1 + n % $3) % 2000) as unit,
       (array['学习制度坚持得不够严', '督查的问题整改进度偏慢', '窗口服务排队时间较长', '项目资金拨付不够及时', '基层联系点走访次数偏少',
              '台账登记不完整', '安全隐患排查留有死角'])[1 + n % 7] || '，涉及第' || n || '项' as problem
from generate_series($1, $2) as n;

insert into candidate (id, report, version, kind, start_at, end_at, text, text_key, section, state, item, lock_version)
select candidate, report, version, 'PROBLEM', 10, 20, problem, md5(problem), '二', 'ACCEPTED', id, 1 from made_item;

insert into item (id, number, state, item_class, unit, problem, source, category, grounds, due, report, candidate,
                  place_version, place_start, place_end, leader, handler, cooperating_units, results, applicant_id,
                  applicant_name, applicant_unit, extensions, updated_at, lock_version, opened_on, warning_days,
                  particulars, assigned_on, signed_on, stages_from)
select m.id, 'ZG-2025-' || lpad(m.n::text, greatest(4, length(m.n::text)), '0'), 'UNDER_CLOSE_OUT', 'IMMEDIATE', m.unit, m.problem, r.title, '问题',
       m.problem, current_date + (m.n * 11 % 60 - 10), m.report, m.candidate, 1, 10, 20, '李四', '张三', '{}', '已整改到位',
       'bench-reporter', '李填报', m.unit, 0, now() - m.n * interval '20 seconds', 3, current_date - 40, 10,
       '{"kind":"rectification","foundBy":"SELF"}', current_date - 40, current_date - 39, current_date - 40
from made_item m join report r on r.id = m.report;

insert into item_measure (item_id, place, text, due, state)
select id, 0, '逐项核查，落实整改责任', current_date, 'done' from made_item;

insert into procedure (id, code, route, subject, round, step, lock_version, route_version)
select cast(md5('close-out ' || n) as uuid), 'close-out', 'close-out', id, 1, 'review', 1, 1 from made_item;

insert into procedure_opinion (procedure_id, place, round, at, by_id, by_name, outcome, text, digest)
select cast(md5('close-out ' || n) as uuid), 0, 1, now() - n * interval '20 seconds', 'bench-reporter', '李填报', 'SUBMITTED',
       '已整改到位', md5(problem)
from made_item;

insert into close_out_application (id, item, round, evidence)
select cast(md5('application ' || n) as uuid), id, 1, '{}' from made_item;

insert into task (id, kind, subject, title, unit, sight, seats, step, since, due, risk, about, told_at)
select cast(md5('item task ' || n) as uuid), 'close-out', id, 'ZG-2025-' || lpad(n::text, greatest(4, length(n::text)), '0') || ' ' || problem, unit, unit,
       array['reviewer@above'], 'review', now() - n * interval '20 seconds', current_date + (n * 7 % 40 - 5), n * 31 % 101,
       'item', now()
from made_item;
