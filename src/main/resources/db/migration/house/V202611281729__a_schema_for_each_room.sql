-- The tables of the rooms that parted lie in schemas of their own. Names of chains stay (see journal.journal.lies_in).
create schema accompaniers;
create schema accounting;
create schema acts;
create schema cases;
create schema circles;
create schema commons;
create schema diagnosis;
create schema observatory;
create schema plan;
grant usage on schema accompaniers, accounting, acts, cases, circles, commons, diagnosis, observatory, plan to fabcom_app;

create temp table moved (was text primary key, becomes text not null, schema text not null) on commit drop;

insert into moved
select named.was, rooms.room || '.' || named.name, rooms.room
from (
    select n.nspname || '.' || c.relname as was, n.nspname as schema, c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'v', 'S')
    union
    select n.nspname || '.' || p.proname, n.nspname, p.proname
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace) named
join (values
    ('accompaniment', '^(diagnosis)', 'diagnosis'),
    ('accompaniment', '^(case_|mediator_|close_guard|contest_guard|follow_up_guard|ground_guard|report_guard)', 'cases'),
    ('accompaniment', '^(plan|books_waiver|open_items_guard)', 'plan'),
    ('accompaniment', '^(act(_.*)?$|act_|former_act|person_import|figures_|report($|_entry)|count_act_|touch_act_|funder_report_guard)', 'acts'),
    ('accompaniment', '^(accompanier|quote|available$|bare$)', 'accompaniers'),
    ('accompaniment', '^(shared_|recipe_)', 'commons'),
    ('accompaniment', '^(observatory_)', 'observatory'),
    ('people', '^(group_|groups|hold_open$|lock_groups$)', 'circles'),
    ('ledger', '^(book_(account|closing|entry|period|valuation)|books|chart_|own_account|witness_reader|add_account$|add_period$|'
        || 'balanced$|close_period$|contributions$|drop_account$|known_account$|map_account$|unrecorded$|value_apart$|'
        || 'write_entry$)', 'accounting'))
    as rooms (schema, pattern, room) on rooms.schema = named.schema and named.name ~ rooms.pattern;

-- Sequences of columns follow their tables.
do $$
declare
    it record;
begin
    for it in
        select c.oid::regclass as name, m.schema,
            case c.relkind when 'r' then 'table' when 'v' then 'view' else 'sequence' end as kind
        from pg_class c join pg_namespace n on n.oid = c.relnamespace join moved m on m.was = n.nspname || '.' || c.relname
        where c.relkind in ('r', 'v', 'S')
          and not (c.relkind = 'S' and exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i')
            and d.refclassid = 'pg_class'::regclass))
    loop
        execute format('alter %s %s set schema %I', it.kind, it.name, it.schema);
    end loop;
    for it in
        select p.oid::regprocedure as name, m.schema
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace join moved m on m.was = n.nspname || '.' || p.proname
    loop
        execute format('alter function %s set schema %I', it.name, it.schema);
    end loop;
end $$;

-- Longest names first, whole names only.
create function pg_temp.renamed(told text) returns text language plpgsql as $$
declare
    it record;
begin
    for it in select was, becomes from moved where strpos(told, was) > 0 order by length(was) desc loop
        told := regexp_replace(told, '(?<![a-z0-9_.])' || replace(it.was, '.', '\.') || '(?![a-z0-9_])', it.becomes, 'g');
    end loop;
    return told;
end $$;

-- Functions and comments speak of tables by name; so does what imports wrote down to take them back.
do $$
declare
    it record;
begin
    for it in
        select pg_get_functiondef(p.oid) as told from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosrc ~ '\m(accompaniment|people|ledger)\.' and n.nspname !~ '^pg_'
    loop
        if pg_temp.renamed(it.told) <> it.told then execute pg_temp.renamed(it.told); end if;
    end loop;
    for it in
        select d.objoid::regclass as name, a.attname, c.relkind, d.description
        from pg_description d join pg_class c on c.oid = d.objoid
        left join pg_attribute a on a.attrelid = d.objoid and a.attnum = d.objsubid and d.objsubid > 0
        where d.classoid = 'pg_class'::regclass and d.description ~ '\m(accompaniment|people|ledger)\.'
          and c.relkind in ('r', 'v')
    loop
        continue when pg_temp.renamed(it.description) = it.description;
        if it.attname is null then
            execute format('comment on %s %s is %L', case it.relkind when 'r' then 'table' else 'view' end, it.name,
                pg_temp.renamed(it.description));
        else
            execute format('comment on column %s.%I is %L', it.name, it.attname, pg_temp.renamed(it.description));
        end if;
    end loop;
end $$;

update imports.change c set table_name = m.becomes from moved m where m.was = c.table_name;
update journal.journal j set lies_in = m.becomes from moved m where m.was = j.name;

drop function pg_temp.renamed(text);
drop schema accompaniment;
