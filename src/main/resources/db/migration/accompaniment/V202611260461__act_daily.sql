-- Acts added up day by day and mediator by mediator, so that a year is not read act by act. Derived: counted again from the acts
-- at the end of each transaction that touched that day, compared with a full recount by check. No foreign keys: those are the
-- acts' own.
create table accompaniment.act_daily (
    day        date    not null,
    mediator   uuid    not null,
    acts       integer not null,
    minutes    integer not null,
    collective integer not null,    -- of the acts
    unnamed    integer not null,    -- people nobody named
    named      integer not null,
    already    integer not null,    -- of the unnamed
    primary key (day, mediator)
);
create table accompaniment.act_daily_line (
    day      date    not null,
    mediator uuid    not null,
    kind     text    not null check (kind in ('place', 'theme', 'genre', 'age', 'statut')),
    value    text    not null,
    acts     integer not null,
    minutes  integer not null,
    people   integer not null,      -- answers of people nobody named
    primary key (day, mediator, kind, value)
);
create table accompaniment.act_daily_organisation (
    day          date    not null,
    mediator     uuid    not null,
    organisation uuid    not null,
    acts         integer not null,
    minutes      integer not null,
    primary key (day, mediator, organisation)
);
create table accompaniment.act_daily_touch (
    xact     text not null,
    mediator uuid not null,
    day      date not null,
    primary key (xact, mediator, day)
);
comment on table accompaniment.act_daily_touch is 'Days that transactions under way touched; nobody else ever sees a row.';

-- The full recount, also asked for one day of one mediator.
create view accompaniment.act_daily_counted as
    select a.day, a.mediator, count(*)::integer as acts, sum(a.minutes)::integer as minutes,
        (count(*) filter (where a.form = 'collectif'))::integer as collective, sum(a.total)::integer as unnamed,
        sum((select count(*) from accompaniment.act_person p where p.act = a.id))::integer as named,
        sum(a.already)::integer as already
    from accompaniment.act a where a.withdrawn_at is null group by a.day, a.mediator;
create view accompaniment.act_daily_line_counted as
    select a.day, a.mediator, l.kind, l.value, sum(l.acts)::integer as acts, sum(l.minutes)::integer as minutes,
        sum(l.people)::integer as people
    from accompaniment.act a cross join lateral (
        select 'place' as kind, a.place as value, 1 as acts, a.minutes as minutes, 0 as people
        union all select 'theme', t.theme, 1, a.minutes, 0 from unnest(a.themes) t(theme)
        union all select m.question, m.answer, 0, 0, m.number from accompaniment.act_margin m where m.act = a.id) l
    where a.withdrawn_at is null group by a.day, a.mediator, l.kind, l.value;
create view accompaniment.act_daily_organisation_counted as
    select a.day, a.mediator, h.organisation, count(*)::integer as acts, sum(a.minutes)::integer as minutes
    from accompaniment.act a join accompaniment.act_organisation h on h.act = a.id
    where a.withdrawn_at is null group by a.day, a.mediator, h.organisation;

create function accompaniment.touch_act_daily() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'act' then
        insert into accompaniment.act_daily_touch values (pg_current_xact_id()::text, new.mediator, new.day)
            on conflict do nothing;
        if tg_op = 'UPDATE' then
            insert into accompaniment.act_daily_touch values (pg_current_xact_id()::text, old.mediator, old.day)
                on conflict do nothing;
        end if;
    elsif tg_op = 'DELETE' then
        insert into accompaniment.act_daily_touch
            select pg_current_xact_id()::text, mediator, day from accompaniment.act where id = old.act on conflict do nothing;
    else
        insert into accompaniment.act_daily_touch
            select pg_current_xact_id()::text, mediator, day from accompaniment.act where id = new.act on conflict do nothing;
    end if;
    return null;
end $$;

-- One mediator's days are counted by one transaction after the other: each sees what those before it have committed.
create function accompaniment.count_act_daily() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('accompaniment.act_daily ' || new.mediator, 0));
    delete from accompaniment.act_daily where day = new.day and mediator = new.mediator;
    delete from accompaniment.act_daily_line where day = new.day and mediator = new.mediator;
    insert into accompaniment.act_daily
        select * from accompaniment.act_daily_counted where day = new.day and mediator = new.mediator;
    insert into accompaniment.act_daily_line
        select * from accompaniment.act_daily_line_counted where day = new.day and mediator = new.mediator;
    delete from accompaniment.act_daily_organisation where day = new.day and mediator = new.mediator;
    insert into accompaniment.act_daily_organisation
        select * from accompaniment.act_daily_organisation_counted where day = new.day and mediator = new.mediator;
    delete from accompaniment.act_daily_touch where xact = new.xact and mediator = new.mediator and day = new.day;
    return null;
end $$;

create trigger touched after insert or update on accompaniment.act
    for each row execute function accompaniment.touch_act_daily();
create trigger touched after insert or update or delete on accompaniment.act_person
    for each row execute function accompaniment.touch_act_daily();
create trigger touched after insert or update or delete on accompaniment.act_organisation
    for each row execute function accompaniment.touch_act_daily();
create trigger touched after insert or update or delete on accompaniment.act_margin
    for each row execute function accompaniment.touch_act_daily();
create constraint trigger counted after insert on accompaniment.act_daily_touch deferrable initially deferred
    for each row execute function accompaniment.count_act_daily();

insert into accompaniment.act_daily select * from accompaniment.act_daily_counted;
insert into accompaniment.act_daily_line select * from accompaniment.act_daily_line_counted;
insert into accompaniment.act_daily_organisation select * from accompaniment.act_daily_organisation_counted;

create index act_daily_line_kind on accompaniment.act_daily_line (kind, mediator, day);
create index act_day_case on accompaniment.act (day, mediator, case_file) where withdrawn_at is null and case_file is not null;

grant select, insert, delete on accompaniment.act_daily, accompaniment.act_daily_line, accompaniment.act_daily_organisation,
    accompaniment.act_daily_touch to fabcom_app;
grant select on accompaniment.act_daily_counted, accompaniment.act_daily_line_counted,
    accompaniment.act_daily_organisation_counted to fabcom_app;
