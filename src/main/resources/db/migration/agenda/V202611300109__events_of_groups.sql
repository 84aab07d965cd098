-- nodes stopped: an older node would show the dates of a group to everybody
-- An event may be a group's: it is then seen by whoever may know of that group, wherever dates are read (E64).
alter table agenda.event add column grp uuid;
comment on column agenda.event.grp is 'the group whose event it is: seen by whoever sees the group; null: everybody sees it';
create index event_group on agenda.event (grp) where grp is not null;

alter table agenda.date_facet add column grp uuid;
comment on column agenda.date_facet.grp is 'the group whose event it is';

create or replace view agenda.date_facet_said as
    select o.id as occurrence, o.event, o.starts_at, o.ends_at,
        case when e.frequency = 'ONCE' then '-infinity' when o.cancelled_at is not null then 'infinity'
            else coalesce(max(o.ends_at) filter (where o.cancelled_at is null)
                over (partition by o.event order by o.starts_at groups between unbounded preceding and 1 preceding), '-infinity')
        end as shown_from,
        o.cancelled_at is not null as cancelled, e.kind, e.organiser, e.commune_code, e.commune_name, e.venue = 'PLACE' as in_person,
        e.grp
    from agenda.occurrence o join agenda.event e on e.id = o.event;

create or replace function agenda.date_facet_follows() returns trigger language plpgsql as $$
declare
    it uuid;
begin
    if tg_table_name = 'event' then it := new.id; else it := new.event; end if;
    perform pg_advisory_xact_lock(hashtextextended('agenda.date_facet ' || it, 0));
    insert into agenda.date_facet as kept select * from agenda.date_facet_said where event = it
    on conflict (occurrence) do update set (event, starts_at, ends_at, shown_from, cancelled, kind, organiser, commune_code,
            commune_name, in_person, grp) = (excluded.event, excluded.starts_at, excluded.ends_at, excluded.shown_from,
            excluded.cancelled, excluded.kind, excluded.organiser, excluded.commune_code, excluded.commune_name,
            excluded.in_person, excluded.grp)
        where kept.* is distinct from excluded.*;
    return null;
end $$;

create constraint trigger group_facet_follows after update of grp on agenda.event
    deferrable initially deferred for each row when (old.grp is distinct from new.grp)
    execute function agenda.date_facet_follows();

-- Read by itself still, with what is asked of every date now.
drop index agenda.date_facet_span;
create index date_facet_span on agenda.date_facet (starts_at, ends_at, shown_from)
    include (occurrence, cancelled, kind, organiser, commune_code, commune_name, in_person, grp);
