-- Two records that were joined are one person: an act that names both had one of them there.
create function acts.people_named(which uuid) returns bigint language sql stable as $$
    select count(distinct people.person_head(p.person)) from acts.act_person p where p.act = which
$$;
comment on function acts.people_named(uuid) is 'how many people an act names, each once';
grant execute on function acts.people_named(uuid) to fabcom_app;
create or replace view acts.act_daily_counted as
    select a.day, a.mediator, count(*)::integer as acts, sum(a.minutes)::integer as minutes,
        (count(*) filter (where a.form = 'collectif'))::integer as collective, sum(a.total)::integer as unnamed,
        sum(acts.people_named(a.id))::integer as named, sum(a.already)::integer as already
    from acts.act a where a.withdrawn_at is null group by a.day, a.mediator;
create or replace view acts.act_line as
    select a.id, a.day, a.mediator, l.kind, l.value, l.acts, l.minutes, l.people
    from acts.act a
    cross join lateral (select a.total + acts.people_named(a.id) as number) n
    cross join lateral (
        select 'place' as kind, a.place as value, 1 as acts, a.minutes as minutes, n.number as people
        union all select 'commune', coalesce(a.territory, ''), 1, a.minutes, n.number
        union all select 'theme', t.theme, 1, a.minutes, n.number from unnest(a.themes) t(theme)
        union all select 'alone', case when cardinality(a.themes) = 1 then a.themes[1] else 'plusieurs' end, 1, a.minutes, n.number
        union all select 'tag', t.tag::text, 1, a.minutes, n.number from acts.act_tag t where t.act = a.id
        union all select m.question, m.answer, 0, 0, m.number from acts.act_margin m where m.act = a.id) l
    where a.withdrawn_at is null;
-- Days on which an act names both are counted again.
insert into acts.act_daily_touch
    select distinct pg_current_xact_id()::text, a.mediator, a.day
    from acts.act a join acts.act_person p on p.act = a.id join people.served s on s.person = p.person
    join acts.act_person q on q.act = a.id and q.person <> p.person and people.person_head(q.person) = s.joined_into
    where s.joined_into is not null;
