-- A year of the team that begins or ends within a year is made up of months too where whom one helped is counted: before, all acts
-- of these months were read one by one, as many as 25 000 at each end. Months by mediator stand by themselves, a tenth of the rows
-- of all facets; goals of a tag read what was added up of its acts.
select counts.keep('acts.act_month_helped', 'acts.act_fact_organisation',
    array['month: day - (date_part(''day'', day)::int - 1)', 'organisation'], 'true', '{minutes}');
select counts.keep('acts.act_month_by_mediator', 'acts.act_fact',
    array['month: day - (date_part(''day'', day)::int - 1)', 'mediator', 'form'], 'true', '{minutes,unnamed,named,already}');
create index act_month_helped_month on acts.act_month_helped (month);
create index act_month_by_mediator_month on acts.act_month_by_mediator (month);
create index act_fact_line_tag on acts.act_fact_line (value, day) include (act, mediator, form, minutes, people) where kind = 'tag';
drop index acts.act_fact_line_day;
create index act_fact_line_day on acts.act_fact_line (day) include (kind, value, minutes, people);
do $$
declare
    it record;
begin
    for it in select c.table_name as holder, c.column_name as name, w.words
        from information_schema.columns c join (values
            ('id', 'the row'),
            ('key', 'of its facets, by which rows are made one'),
            ('month', 'the first day of the month'),
            ('mediator', 'whose acts'),
            ('form', 'the form of the acts'),
            ('organisation', 'who was helped'),
            ('n', 'how many acts, or how many more'),
            ('minutes', 'how long they took together, or how much longer'),
            ('unnamed', 'people nobody named'),
            ('named', 'people who were named, each once in each act'),
            ('already', 'of the people nobody named, those who had come before')) w (name, words) on w.name = c.column_name
        where c.table_schema = 'acts' and c.table_name in ('act_month_helped', 'act_month_by_mediator')
    loop
        execute format('comment on column acts.%I.%I is %L', it.holder, it.name, it.words);
    end loop;
end $$;
