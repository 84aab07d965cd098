-- nodes stopped
-- A workshop that is noted afterwards was announced to nobody: it counts, and nobody but its organisation reads its page.
alter table agenda.event add announced boolean not null default true;
comment on column agenda.event.announced is 'false: it took place without being announced and is in no list and on no page for others';
alter table agenda.event add constraint unannounced_is_over check (announced or frequency = 'ONCE');
alter table agenda.date_facet add announced boolean not null default true;
comment on column agenda.date_facet.announced is 'whether others than its organisation read of it';
create or replace view agenda.date_facet_said as
    select o.id as occurrence, o.event, o.starts_at, o.ends_at,
        case when e.frequency = 'ONCE' then '-infinity' when o.cancelled_at is not null then 'infinity'
            else coalesce(max(o.ends_at) filter (where o.cancelled_at is null)
                over (partition by o.event order by o.starts_at groups between unbounded preceding and 1 preceding), '-infinity')
        end as shown_from,
        o.cancelled_at is not null as cancelled, e.kind, e.organiser, e.commune_code, e.commune_name, e.venue = 'PLACE' as in_person,
        e.grp, e.announced
    from agenda.occurrence o join agenda.event e on e.id = o.event;
create or replace function agenda.date_facet_follows() returns trigger language plpgsql as $$
declare
    it uuid;
begin
    if tg_table_name = 'event' then it := new.id; else it := new.event; end if;
    perform pg_advisory_xact_lock(hashtextextended('agenda.date_facet ' || it, 0));
    insert into agenda.date_facet as kept select * from agenda.date_facet_said where event = it
    on conflict (occurrence) do update set (event, starts_at, ends_at, shown_from, cancelled, kind, organiser, commune_code,
            commune_name, in_person, grp, announced) = (excluded.event, excluded.starts_at, excluded.ends_at, excluded.shown_from,
            excluded.cancelled, excluded.kind, excluded.organiser, excluded.commune_code, excluded.commune_name,
            excluded.in_person, excluded.grp, excluded.announced)
        where kept.* is distinct from excluded.*;
    return null;
end $$;
drop index agenda.date_facet_span;
create index date_facet_span on agenda.date_facet (starts_at, ends_at, shown_from)
    include (occurrence, cancelled, kind, organiser, commune_code, commune_name, in_person, grp, announced);
