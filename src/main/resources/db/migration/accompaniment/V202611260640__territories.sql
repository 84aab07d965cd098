-- Where an act took place, as a commune: that of the structure on that day, or the one that was said; none at a distance. Kept
-- with the act, so that a structure that moves house moves no figure.
alter table accompaniment.act add column territory text;
alter table accompaniment.act add column department text generated always as
    (case when left(territory, 2) in ('97', '98') then left(territory, 3) else left(territory, 2) end) stored;

alter table accompaniment.act disable trigger user;
update accompaniment.act a set territory = case when a.place = 'lieu_activite'
        then (select o.commune_code from people.organisation o where o.id = a.structure) else a.insee end;
alter table accompaniment.act enable trigger user;

create function accompaniment.act_territory() returns trigger language plpgsql as $$
begin
    new.territory := case when new.place = 'lieu_activite'
        then (select o.commune_code from people.organisation o where o.id = new.structure) else new.insee end;
    return new;
end $$;
create trigger territory before insert or update of place, structure, insee on accompaniment.act
    for each row execute function accompaniment.act_territory();
create index act_territory on accompaniment.act (territory, day) where withdrawn_at is null;

-- Each day by territory and form too, and how many people stood under each heading.
alter table accompaniment.act_daily_line drop constraint act_daily_line_kind_check;
alter table accompaniment.act_daily_line add constraint act_daily_line_kind_check
    check (kind in ('place', 'theme', 'commune', 'genre', 'age', 'statut'));
comment on column accompaniment.act_daily_line.people is
    'Under place, theme and commune: who was there, named or not; else answers of people nobody named.';
create view accompaniment.act_line as
    select a.id, a.day, a.mediator, l.kind, l.value, l.acts, l.minutes, l.people
    from accompaniment.act a
    cross join lateral (select a.total + (select count(*) from accompaniment.act_person p where p.act = a.id) as number) n
    cross join lateral (
        select 'place' as kind, a.place as value, 1 as acts, a.minutes as minutes, n.number as people
        union all select 'commune', coalesce(a.territory, ''), 1, a.minutes, n.number
        union all select 'theme', t.theme, 1, a.minutes, n.number from unnest(a.themes) t(theme)
        union all select m.question, m.answer, 0, 0, m.number from accompaniment.act_margin m where m.act = a.id) l
    where a.withdrawn_at is null;
create or replace view accompaniment.act_daily_line_counted as
    select day, mediator, kind, value, sum(acts)::integer as acts, sum(minutes)::integer as minutes, sum(people)::integer as people
    from accompaniment.act_line group by day, mediator, kind, value;
delete from accompaniment.act_daily_line;
insert into accompaniment.act_daily_line select * from accompaniment.act_daily_line_counted;
grant select on accompaniment.act_line to fabcom_app;

-- Who was there on each day, so that a year tells its different persons without being read act by act. No foreign keys: those
-- are the acts' own.
create table accompaniment.act_daily_person (
    day      date not null,
    mediator uuid not null,
    person   uuid not null,
    primary key (day, mediator, person)
);
create view accompaniment.act_daily_person_counted as
    select distinct a.day, a.mediator, p.person from accompaniment.act a join accompaniment.act_person p on p.act = a.id
    where a.withdrawn_at is null;
insert into accompaniment.act_daily_person select * from accompaniment.act_daily_person_counted;
create or replace function accompaniment.count_act_daily() returns trigger language plpgsql as $$
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
    delete from accompaniment.act_daily_person where day = new.day and mediator = new.mediator;
    insert into accompaniment.act_daily_person
        select * from accompaniment.act_daily_person_counted where day = new.day and mediator = new.mediator;
    delete from accompaniment.act_daily_touch where xact = new.xact and mediator = new.mediator and day = new.day;
    return null;
end $$;
grant select, insert, delete on accompaniment.act_daily_person to fabcom_app;
grant select on accompaniment.act_daily_person_counted to fabcom_app;

create index plan_item_switched on accompaniment.plan_item (switched_on) where switched_on is not null;
create index case_file_closed on accompaniment.case_file (closed_at) where closed_at is not null;

-- Links with which everybody may read the team's figures of a whole year, small groups hidden (A41): of the team only, since
-- what one mediator did could be told from two of them. Taken back, they open nothing any more.
create table accompaniment.figures_link (
    id         uuid primary key,
    token      text        not null unique check (length(token) >= 20),
    label      text        not null check (length(btrim(label)) between 1 and 120),
    created_by uuid        not null references people.party,
    created_at timestamptz not null,
    revoked_at timestamptz
);
grant select, insert, update on accompaniment.figures_link to fabcom_app;

-- What was noted in the former tool of the digital advisers (CRA v1), one row an activity. Its age bands (12, 18, 35, 60) do not
-- line up with those of today: a series of its own, never added to the other (A42).
create table accompaniment.former_act (
    id                 text primary key check (length(id) between 1 and 80),
    day                date    not null,
    mediator           uuid references people.party,
    participants       integer not null check (participants between 0 and 10000),
    come_before        integer not null default 0 check (come_before between 0 and participants),
    age_under_12       integer not null default 0 check (age_under_12 >= 0),
    age_12_18          integer not null default 0 check (age_12_18 >= 0),
    age_18_35          integer not null default 0 check (age_18_35 >= 0),
    age_35_60          integer not null default 0 check (age_35_60 >= 0),
    age_over_60        integer not null default 0 check (age_over_60 >= 0),
    status_student     integer not null default 0 check (status_student >= 0),
    status_no_work     integer not null default 0 check (status_no_work >= 0),
    status_work        integer not null default 0 check (status_work >= 0),
    status_retired     integer not null default 0 check (status_retired >= 0),
    status_mixed       integer not null default 0 check (status_mixed >= 0),
    check (age_under_12 + age_12_18 + age_18_35 + age_35_60 + age_over_60 <= participants),
    check (status_student + status_no_work + status_work + status_retired + status_mixed <= participants)
);
create index former_act_day on accompaniment.former_act (day);
create trigger imports_track after insert or update or delete on accompaniment.former_act
    for each row execute function imports.track();
grant select, insert, update, delete on accompaniment.former_act to fabcom_app;
