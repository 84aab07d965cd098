-- A rule of the past changes nothing that has a value in a closed year: the base keeps it too.
create function membership.valued_stays() returns trigger
    language plpgsql set search_path = pg_catalog as $$
declare
    opened date := date_trunc('year', (new.made_at at time zone kernel.zone())::date)::date;
begin
    if new.from_day < opened and exists (
        select from membership.contribution c cross join lateral (
            select r.work, r.from_day from membership.valuation r
            where r.organisation = c.organisation and r.from_day <= c.day and (r.work = '' or lower(r.work) = lower(c.work))
            order by (r.work <> '') desc, r.from_day desc limit 1) v
        where c.organisation = new.organisation and c.kind = 'HOURS' and c.state = 'CONFIRMED'
          and c.day >= new.from_day and c.day < opened and (new.work = '' or lower(new.work) = lower(c.work))
          and (new.work <> '' and v.work = '' or (new.work = '') = (v.work = '') and v.from_day < new.from_day)) then
        raise exception 'hours of a closed year keep their value' using errcode = 'check_violation', constraint = 'valuation_closed';
    end if;
    return new;
end $$;
create trigger stays before insert on membership.valuation for each row execute function membership.valued_stays();
