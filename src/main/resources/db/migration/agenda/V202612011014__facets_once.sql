-- All dates of an event that one transaction writes are looked at once: the first of them brings the whole event up to date, and
-- those after it find themselves as they are said. Before, a series of 1 300 dates was gone through 1 300 times.
create or replace function agenda.date_facet_follows() returns trigger language plpgsql as $$
declare
    it uuid;
begin
    if tg_table_name = 'event' then it := new.id; else it := new.event; end if;
    perform pg_advisory_xact_lock(hashtextextended('agenda.date_facet ' || it, 0));
    if tg_table_name = 'occurrence' then
        if exists (select from agenda.date_facet f join agenda.occurrence o on o.id = f.occurrence
            where o.id = new.id and (f.starts_at, f.ends_at, f.cancelled) = (o.starts_at, o.ends_at, o.cancelled_at is not null)) then
            return null;
        end if;
    end if;
    insert into agenda.date_facet as kept select * from agenda.date_facet_said where event = it
    on conflict (occurrence) do update set (event, starts_at, ends_at, shown_from, cancelled, kind, organiser, commune_code,
            commune_name, in_person, grp, announced) = (excluded.event, excluded.starts_at, excluded.ends_at, excluded.shown_from,
            excluded.cancelled, excluded.kind, excluded.organiser, excluded.commune_code, excluded.commune_name,
            excluded.in_person, excluded.grp, excluded.announced)
        where kept.* is distinct from excluded.*;
    return null;
end $$;
