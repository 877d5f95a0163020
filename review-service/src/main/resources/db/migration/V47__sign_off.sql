-- What whoever approves at a step must confirm, in one fixed sentence; null where a step asks for none.
alter table route_step
    add column statement_zh text,
    add column statement_en text,
    add check ((statement_zh is null) = (statement_en is null));

-- Nothing leaves a unit before its leader has confirmed it.
update route_step
set statement_zh = '我已审阅全文，确认报告内容真实、完整、合规，同意报送，并对此负责。',
    statement_en = 'I have read all of it and confirm that the report is true, complete and lawful; it may be handed in, and I answer for it.'
where procedure = 'approval' and code = 'sign-off';

-- The sentence as it was confirmed; what was signed before it was asked for has none.
alter table procedure_opinion add column statement text;
