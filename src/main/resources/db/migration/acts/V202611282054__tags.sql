-- Tags of the team or of one funder, with what was planned for them; null where nothing was.
create table acts.tag (
    id         uuid primary key,
    name       text        not null check (length(name) between 2 and 80),
    funder     text        not null default '' check (length(funder) <= 120),   -- empty: the team's own
    from_day   date,
    to_day     date,
    acts       integer check (acts between 1 and 1000000),
    hours      integer check (hours between 1 and 1000000),
    people     integer check (people between 1 and 1000000),
    workshops  integer check (workshops between 1 and 1000000),
    created_by uuid        not null references people.party,
    created_at timestamptz not null,
    closed_at  timestamptz,                                                      -- offered no more
    version    integer     not null default 1,
    check (to_day >= from_day)
);
create table acts.act_tag (
    act uuid not null references acts.act,
    tag uuid not null references acts.tag,
    primary key (act, tag)
);
create index act_tag_tag on acts.act_tag (tag);
grant select, insert, update on acts.tag to fabcom_app;
grant select, insert, delete on acts.act_tag to fabcom_app;

-- Each day by tag too, and once more by theme so that the lines add up: what has one theme only, and all the rest together.
alter table acts.act_daily_line drop constraint act_daily_line_kind_check;
alter table acts.act_daily_line add constraint act_daily_line_kind_check
    check (kind in ('place', 'theme', 'alone', 'tag', 'commune', 'genre', 'age', 'statut'));
create or replace view acts.act_line as
    select a.id, a.day, a.mediator, l.kind, l.value, l.acts, l.minutes, l.people
    from acts.act a
    cross join lateral (select a.total + (select count(*) from acts.act_person p where p.act = a.id) as number) n
    cross join lateral (
        select 'place' as kind, a.place as value, 1 as acts, a.minutes as minutes, n.number as people
        union all select 'commune', coalesce(a.territory, ''), 1, a.minutes, n.number
        union all select 'theme', t.theme, 1, a.minutes, n.number from unnest(a.themes) t(theme)
        union all select 'alone', case when cardinality(a.themes) = 1 then a.themes[1] else 'plusieurs' end, 1, a.minutes, n.number
        union all select 'tag', t.tag::text, 1, a.minutes, n.number from acts.act_tag t where t.act = a.id
        union all select m.question, m.answer, 0, 0, m.number from acts.act_margin m where m.act = a.id) l
    where a.withdrawn_at is null;
insert into acts.act_daily_line select * from acts.act_daily_line_counted where kind = 'alone';
create trigger touched after insert or update or delete on acts.act_tag
    for each row execute function acts.touch_act_daily();
