-- nodes stopped
-- A year that is narrowed to communes, forms, places or themes is added up too. What is added up of each act stands beside it
-- with its form, place, commune and themes, counted again at the end of each transaction that touched the act; years and months
-- are kept of these rows by difference. Before, all acts of a mediator's day were counted again for each one that was noted.
drop function acts.touch_act_daily() cascade;
drop table acts.act_daily_touch;
drop function acts.count_act_daily();
drop view acts.act_daily_counted, acts.act_daily_line_counted, acts.act_line, acts.act_daily_organisation_counted,
    acts.act_daily_person_counted;
drop table acts.act_daily, acts.act_daily_line, acts.act_daily_organisation, acts.act_daily_person;
drop function acts.act_month_cell_follows() cascade;
drop function acts.act_day_cell_follows() cascade;
drop view acts.act_month_cell_counted, acts.act_day_cell_counted;
drop table acts.act_month_cell, acts.act_day_cell;
delete from counts.kept where cells in ('acts.act_month_cell', 'acts.act_day_cell');

create table acts.act_fact (
    act      uuid    primary key,
    day      date    not null,
    mediator uuid    not null,
    form     text    not null,
    place    text    not null,
    commune  text    not null,
    themes   text[]  not null,
    minutes  integer not null,
    unnamed  integer not null,
    named    integer not null,
    already  integer not null,
    structure uuid
);
comment on table acts.act_fact is 'derived: what is added up of an act that is not withdrawn; compared by check';
create table acts.act_fact_line (
    act      uuid    not null,
    day      date    not null,
    mediator uuid    not null,
    form     text    not null,
    place    text    not null,
    commune  text    not null,
    themes   text[]  not null,
    kind     text    not null check (kind in ('tag', 'genre', 'age', 'statut')),
    value    text    not null,
    minutes  integer not null,
    people   integer not null,
    primary key (act, kind, value)
);
comment on table acts.act_fact_line is 'derived: tags of an act, and answers of people nobody named';
create table acts.act_fact_organisation (
    act          uuid    not null,
    day          date    not null,
    mediator     uuid    not null,
    form         text    not null,
    place        text    not null,
    commune      text    not null,
    themes       text[]  not null,
    organisation uuid    not null,
    minutes      integer not null,
    primary key (act, organisation)
);
comment on table acts.act_fact_organisation is 'derived: whom an act helped';
create table acts.act_fact_person (
    act      uuid   not null,
    day      date   not null,
    mediator uuid   not null,
    form     text   not null,
    place    text   not null,
    commune  text   not null,
    themes   text[] not null,
    person   uuid   not null,
    primary key (act, person)
);
comment on table acts.act_fact_person is 'derived: who is named by an act';
create table acts.act_fact_touch (
    xact text not null,
    act  uuid not null,
    primary key (xact, act)
);
comment on table acts.act_fact_touch is 'derived: acts that transactions under way touched; nobody else ever sees a row';
comment on column acts.act_fact_touch.xact is 'the transaction that touched it';
comment on column acts.act_fact_touch.act is 'which act';
do $$
declare
    holder text;
begin
    foreach holder in array array['act_fact', 'act_fact_line', 'act_fact_organisation', 'act_fact_person'] loop
        execute format('comment on column acts.%s.act is %L', holder, 'which act');
        execute format('comment on column acts.%s.day is %L', holder, 'its day');
        execute format('comment on column acts.%s.mediator is %L', holder, 'whose act it is');
        execute format('comment on column acts.%s.form is %L', holder, 'its form');
        execute format('comment on column acts.%s.place is %L', holder, 'the kind of place where it was');
        execute format('comment on column acts.%s.commune is %L', holder, 'INSEE code of where it was; empty: nowhere known');
        execute format('comment on column acts.%s.themes is %L', holder, 'all its themes');
    end loop;
    foreach holder in array array['act_fact', 'act_fact_line', 'act_fact_organisation'] loop
        execute format('comment on column acts.%s.minutes is %L', holder, 'how long it took; answers have none');
    end loop;
end $$;
comment on column acts.act_fact.unnamed is 'people nobody named';
comment on column acts.act_fact.named is 'people who were named, each once';
comment on column acts.act_fact.already is 'of the people nobody named, those who had come before';
comment on column acts.act_fact.structure is 'in whose name, where it was there';
comment on column acts.act_fact_line.kind is 'what is counted: a tag, or a question to people nobody named';
comment on column acts.act_fact_line.value is 'the tag, or the answer';
comment on column acts.act_fact_line.people is 'under a tag who was there, named or not; else how many people nobody named answer so';
comment on column acts.act_fact_organisation.organisation is 'who was helped';
comment on column acts.act_fact_person.person is 'who was there';

-- The full recount, also asked for one act.
create view acts.act_fact_counted as
    select a.id as act, a.day, a.mediator, a.form, a.place, coalesce(a.territory, '') as commune, a.themes, a.minutes,
        a.total as unnamed, acts.people_named(a.id)::integer as named, a.already, a.structure
    from acts.act a where a.withdrawn_at is null;
create view acts.act_fact_line_counted as
    select a.id as act, a.day, a.mediator, a.form, a.place, coalesce(a.territory, '') as commune, a.themes, 'tag' as kind,
        t.tag::text as value, a.minutes, (a.total + acts.people_named(a.id))::integer as people
    from acts.act a join acts.act_tag t on t.act = a.id where a.withdrawn_at is null
    union all
    select a.id, a.day, a.mediator, a.form, a.place, coalesce(a.territory, ''), a.themes, m.question, m.answer, 0, m.number
    from acts.act a join acts.act_margin m on m.act = a.id where a.withdrawn_at is null;
create view acts.act_fact_organisation_counted as
    select a.id as act, a.day, a.mediator, a.form, a.place, coalesce(a.territory, '') as commune, a.themes, h.organisation, a.minutes
    from acts.act a join acts.act_organisation h on h.act = a.id where a.withdrawn_at is null;
create view acts.act_fact_person_counted as
    select a.id as act, a.day, a.mediator, a.form, a.place, coalesce(a.territory, '') as commune, a.themes, p.person
    from acts.act a join acts.act_person p on p.act = a.id where a.withdrawn_at is null;
insert into acts.act_fact select * from acts.act_fact_counted;
insert into acts.act_fact_line select * from acts.act_fact_line_counted;
insert into acts.act_fact_organisation select * from acts.act_fact_organisation_counted;
insert into acts.act_fact_person select * from acts.act_fact_person_counted;
create index act_fact_day on acts.act_fact (day);
create index act_fact_line_day on acts.act_fact_line (day);
create index act_fact_organisation_day on acts.act_fact_organisation (day) include (organisation, minutes, form, place, commune);
create index act_fact_person_day on acts.act_fact_person (day);
create index act_fact_mediator on acts.act_fact (mediator, day);
create index act_fact_line_mediator on acts.act_fact_line (mediator, day);
create index act_fact_organisation_mediator on acts.act_fact_organisation (mediator, day);
create index act_fact_person_mediator on acts.act_fact_person (mediator, day);
grant select, insert, delete on acts.act_fact, acts.act_fact_line, acts.act_fact_organisation, acts.act_fact_person,
    acts.act_fact_touch to fabcom_app;
grant select on acts.act_fact_counted, acts.act_fact_line_counted, acts.act_fact_organisation_counted,
    acts.act_fact_person_counted to fabcom_app;

create function acts.touch_act_fact() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'act' then
        insert into acts.act_fact_touch values (pg_current_xact_id()::text, new.id) on conflict do nothing;
    elsif tg_op = 'DELETE' then
        insert into acts.act_fact_touch values (pg_current_xact_id()::text, old.act) on conflict do nothing;
    else
        insert into acts.act_fact_touch values (pg_current_xact_id()::text, new.act) on conflict do nothing;
    end if;
    return null;
end $$;
-- An act is counted by one transaction after the other: each sees what those before it have committed. Only rows that differ are
-- written, since months follow them.
create function acts.count_act_fact() returns trigger language plpgsql as $$
begin
    perform from acts.act where id = new.act for no key update;
    if exists (select from acts.act_fact where act = new.act) then
        delete from acts.act_fact d where d.act = new.act
            and d not in (select c from acts.act_fact_counted c where c.act = new.act);
        delete from acts.act_fact_line d where d.act = new.act
            and d not in (select c from acts.act_fact_line_counted c where c.act = new.act);
        delete from acts.act_fact_organisation d where d.act = new.act
            and d not in (select c from acts.act_fact_organisation_counted c where c.act = new.act);
        delete from acts.act_fact_person d where d.act = new.act
            and d not in (select c from acts.act_fact_person_counted c where c.act = new.act);
    end if;
    insert into acts.act_fact select * from acts.act_fact_counted where act = new.act on conflict do nothing;
    insert into acts.act_fact_line select * from acts.act_fact_line_counted where act = new.act on conflict do nothing;
    insert into acts.act_fact_organisation select * from acts.act_fact_organisation_counted where act = new.act
        on conflict do nothing;
    insert into acts.act_fact_person select * from acts.act_fact_person_counted where act = new.act on conflict do nothing;
    delete from acts.act_fact_touch where xact = new.xact and act = new.act;
    return null;
end $$;
create trigger touched after insert or update on acts.act
    for each row execute function acts.touch_act_fact();
create trigger touched after insert or update or delete on acts.act_person
    for each row execute function acts.touch_act_fact();
create trigger touched after insert or update or delete on acts.act_organisation
    for each row execute function acts.touch_act_fact();
create trigger touched after insert or update or delete on acts.act_margin
    for each row execute function acts.touch_act_fact();
create trigger touched after insert or update or delete on acts.act_tag
    for each row execute function acts.touch_act_fact();
create constraint trigger counted after insert on acts.act_fact_touch deferrable initially deferred
    for each row execute function acts.count_act_fact();

-- Years and months of these rows. Mediators stand in the sums only: what one of them did is read act by act where sums do not say.
-- Whom one helps comes back within a year more than within a month, so that nothing is kept of them by month.
select counts.keep('acts.act_year', 'acts.act_fact',
    array['year: day - (date_part(''doy'', day)::int - 1)', 'mediator', 'form', 'place', 'commune', 'themes'], 'true',
    '{minutes,unnamed,named,already}');
select counts.keep('acts.act_month', 'acts.act_fact',
    array['month: day - (date_part(''day'', day)::int - 1)', 'mediator', 'form', 'place', 'commune', 'themes'], 'true',
    '{minutes,unnamed,named,already}');
select counts.keep('acts.act_month_line', 'acts.act_fact_line',
    array['month: day - (date_part(''day'', day)::int - 1)', 'form', 'place', 'commune', 'themes', 'kind', 'value'], 'true',
    '{minutes,people}');
select counts.keep('acts.act_year_organisation', 'acts.act_fact_organisation',
    array['year: day - (date_part(''doy'', day)::int - 1)', 'form', 'place', 'commune', 'organisation'], 'true', '{minutes}');
select counts.keep('acts.act_year_helped', 'acts.act_fact_organisation',
    array['year: day - (date_part(''doy'', day)::int - 1)', 'organisation'], 'true', '{minutes}');
select counts.keep('acts.act_year_person', 'acts.act_fact_person',
    array['year: day - (date_part(''doy'', day)::int - 1)', 'form', 'place', 'commune', 'person']);
select counts.keep('acts.act_year_structure', 'acts.act_fact',
    array['year: day - (date_part(''doy'', day)::int - 1)', 'structure'], 'structure is not null');
create index act_year_organisation_year on acts.act_year_organisation (year);
create index act_month_month on acts.act_month (month);
create index act_month_mediator on acts.act_month (mediator, month);
create index act_month_line_month on acts.act_month_line (month);
do $$
declare
    it record;
begin
    for it in select c.table_name as holder, c.column_name as name, w.words
        from information_schema.columns c join (values
            ('id', 'the row'),
            ('key', 'of its facets, by which rows are made one'),
            ('year', 'the first day of the year'),
            ('month', 'the first day of the month'),
            ('mediator', 'whose acts'),
            ('form', 'the form of the acts'),
            ('place', 'the kind of place where they were'),
            ('commune', 'INSEE code of where they were; empty: nowhere known'),
            ('themes', 'all themes of the acts'),
            ('kind', 'what is counted: a tag, or a question to people nobody named'),
            ('value', 'the tag, or the answer'),
            ('organisation', 'who was helped'),
            ('person', 'who was there'),
            ('structure', 'in whose name they were done'),
            ('n', 'how many acts, or how many more'),
            ('minutes', 'how long they took together, or how much longer'),
            ('people', 'under a tag who was there; else how many people nobody named answer so'),
            ('unnamed', 'people nobody named'),
            ('named', 'people who were named, each once in each act'),
            ('already', 'of the people nobody named, those who had come before')) w (name, words) on w.name = c.column_name
        where c.table_schema = 'acts' and c.table_name in ('act_year', 'act_month', 'act_month_line', 'act_year_organisation',
            'act_year_helped', 'act_year_person', 'act_year_structure')
    loop
        execute format('comment on column acts.%I.%I is %L', it.holder, it.name, it.words);
    end loop;
end $$;
