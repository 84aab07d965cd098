-- Nothing is written at a site for a day after it was closed. What was weighed before (a device that had no network) still comes
-- in, and what was sold there may come back.
create or replace function flows.guard_day() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    at_site flows.site;
begin
    select s.* into at_site from flows.site s where s.id = new.site;
    perform pg_advisory_xact_lock_shared(hashtextextended('flows.closing ' || at_site.owner, 0));
    if exists (select from flows.closing c where c.owner = at_site.owner and c.through >= new.day) then
        perform flows.refuse('month_closed', 'closed: ' || new.day);
    end if;
    if (at_site.closed_at at time zone 'Europe/Paris')::date < new.day then
        if to_jsonb(new) ->> 'corrects' is null then perform flows.refuse('site_closed', 'closed: ' || new.site); end if;
    end if;
    return new;
end $$;
