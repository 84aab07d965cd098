-- What a sale asks of the means reads only what was counted and weighed: rows of estimated masses, which each sale adds, tell none.
create index monthly_means on flows.monthly (kind, month) where counted_pieces <> 0 or counted_grams <> 0;

-- The same refusals as flows.guard_day, once for each site and day of a statement rather than for each of its rows.
create function flows.guard_days() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    it record;
    at_site flows.site;
begin
    for it in select f.site, f.day, bool_or(f.corrects is null) as anew from fresh f group by f.site, f.day loop
        select s.* into at_site from flows.site s where s.id = it.site;
        perform pg_advisory_xact_lock_shared(hashtextextended('flows.closing ' || at_site.owner, 0));
        if exists (select from flows.closing c where c.owner = at_site.owner and c.through >= it.day) then
            perform flows.refuse('month_closed', 'closed: ' || it.day);
        end if;
        if it.anew and (at_site.closed_at at time zone kernel.zone())::date < it.day then
            perform flows.refuse('site_closed', 'closed: ' || it.site);
        end if;
    end loop;
    return null;
end $$;
drop trigger day_is_open on flows.weighing;
create trigger day_is_open after insert on flows.weighing referencing new table as fresh
    for each statement execute function flows.guard_days();
