-- Reports $1 to $2: number n is one of those that were read, as that of another unit and year. They are before the reviewer.
create temporary table made on commit drop as
with read as (
    select r.*, row_number() over (order by r.title, r.id) - 1 as place, count(*) over () as many
    from report r where r.unit not like 'bench-%'
)
select n, cast(md5('report ' || n) as uuid) as id, cast(md5('version ' || n) as uuid) as version,
       'bench-' || (1 + n % 2000) as unit, 2015 + n / 2000 as year, r.id as origin,
       (2015 + n / 2000) || '年' || u.name || '落实全面从严治党主体责任情况报告' as title
from generate_series($1, $2) as n
join read r on r.place = n % r.many
join unit u on u.code = 'bench-' || (1 + n % 2000);

insert into report (id, kind, unit, handed_in_by, unit_as_read, title, year, state, current, latest, upload, digest, warnings,
                    errors, problems, commitments, rectifications, names_problems, updated_at, lock_version, confidence,
                    doubts, received_at, compared)
select m.id, r.kind, m.unit, m.unit, r.unit_as_read, m.title, m.year, 'SUBMITTED', 1, 1, r.upload, r.digest, r.warnings,
       r.errors, r.problems, r.commitments, r.rectifications, r.names_problems, now() - m.n * interval '1 minute', 0,
       r.confidence, r.doubts, now() - m.n * interval '1 minute', 1
from made m join report r on r.id = m.origin;

insert into report_version (id, report, number, upload, place_in_upload, bucket, object_key, digest, size, title, unit_as_read,
                            year, warnings, errors, problems, commitments, rectifications, names_problems, reader, read_at,
                            unit, confidence, doubts, received_at)
select m.version, m.id, 1, v.upload, v.place_in_upload, v.bucket, v.object_key, v.digest, v.size, m.title, v.unit_as_read,
       m.year, v.warnings, v.errors, v.problems, v.commitments, v.rectifications, v.names_problems, v.reader, v.read_at,
       m.unit, v.confidence, v.doubts, v.received_at
from made m join report r on r.id = m.origin join report_version v on v.report = r.id and v.number = r.current;

insert into candidate (id, report, version, kind, start_at, end_at, text, text_key, section, state, lock_version)
select cast(md5('candidate ' || m.n || ' ' || c.id) as uuid), m.id, m.version, c.kind, c.start_at, c.end_at, c.text,
       c.text_key, c.section, 'PROPOSED', 0
from made m join report r on r.id = m.origin
join report_version v on v.report = r.id and v.number = r.current
join candidate c on c.version = v.id;

insert into procedure (id, code, route, subject, round, step, lock_version, route_version)
select cast(md5('approval ' || m.n) as uuid), 'approval', 'approval', m.id, 1, 'first-review', 1, 1 from made m;

insert into procedure_opinion (procedure_id, place, round, at, by_id, by_name, step, seat, outcome, text, version, digest)
select cast(md5('approval ' || m.n) as uuid), o.place, 1, now() - m.n * interval '1 minute', o.by_id, o.by_name, o.step, o.seat,
       o.outcome, o.text, 1, r.digest
from made m join report r on r.id = m.id
cross join (values (0, 'bench-reporter', '李填报', null, null, 'SUBMITTED', '请审签'),
                   (1, 'bench-leader', '王审签', 'sign-off', 'unit-leader@own', 'APPROVED', '同意报送'))
    as o (place, by_id, by_name, step, seat, outcome, text);

insert into task (id, kind, subject, title, unit, sight, seats, step, since, due, risk, reasons, about, told_at)
select cast(md5('task ' || m.n) as uuid), 'approval', m.id, m.title, m.unit, m.unit, array['reviewer@above'], 'first-review',
       now() - m.n * interval '1 minute', current_date + (m.n * 7 % 40 - 5), m.n * 37 % 101, '{}', 'report', now()
from made m;
