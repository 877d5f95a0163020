-- $1 units: forty branches below the city, the others below those.
with named as (
    select n,
           (array['城东', '城西', '城南', '城北', '江东', '江西', '湖滨', '山前'])[1 + n % 8]
               || (array['区', '县', '新区', '开发区', '示范区'])[1 + n / 8 % 5] as area,
           (array['财政局', '教育局', '民政局', '司法局', '住房和城乡建设局', '交通运输局', '水利局', '农业农村局', '商务局', '文化和旅游局',
                  '卫生健康局', '应急管理局', '审计局', '统计局', '医疗保障局', '信访局', '城市管理局', '林业局', '体育局', '档案馆',
                  '总工会', '团委', '妇女联合会', '工商业联合会', '科学技术协会'])[1 + n / 40 % 25]
               || case when n > 1000 then '直属单位' else '' end as office
    from generate_series(1, $1) as n
)
insert into unit (code, name, parent)
select 'bench-' || n,
       case when n <= 40 then area || '党委' else area || office end,
       case when n <= 40 then 'city' else 'bench-' || (1 + (n - 1) % 40) end
from named;
insert into unit_scope (code, ancestors, sequence)
select code, case parent when 'city' then array['city'] else array['city', parent] end, 1 from unit where code like 'bench-%';
