-- A pack that was used up and then credited does not come back to life by an annulled use: money and hours would both be given back. Credit
-- and restoration lock the pack, so that of the two at one moment the second sees what the first did.
create or replace function billing.enter_pack() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine billing.pack;
    used billing.pack_use;
    remaining bigint;
begin
    select * into mine from billing.pack p where p.id = new.pack for no key update;
    select coalesce(sum(e.quantity), 0) into remaining from billing.pack_entry e where e.pack = new.pack;
    if exists (select from billing.pack_entry e where e.pack = new.pack and e.kind = 'ENDED') then
        perform billing.refuse('pack_ended', new.pack::text);
    end if;
    if new.quantity + remaining < 0 then perform billing.refuse('pack_left', new.pack::text); end if;
    if new.kind = 'SOLD' and (new.concerns <> new.pack or exists (select from billing.pack_entry e where e.pack = new.pack)) then
        perform billing.refuse('pack_sold_once', new.pack::text);
    end if;
    if new.kind = 'ENDED' and new.quantity + remaining <> 0 then perform billing.refuse('pack_end', new.pack::text); end if;
    if new.kind = 'RESTORED' and not exists (select from billing.pack_entry e where e.pack = new.pack
            and e.kind = 'USED' and e.concerns = new.concerns and e.quantity = -new.quantity) then
        perform billing.refuse('pack_restored', new.pack::text);
    end if;
    if new.kind = 'RESTORED' and exists (select from billing.invoice c join billing.invoice i on i.id = c.credits
            where c.kind = 'CREDIT' and c.organisation = mine.organisation and i.content ->> 'origin' = 'carnet ' || mine.id) then
        perform billing.refuse('pack_ended', new.pack::text);
    end if;
    if new.kind <> 'USED' then return new; end if;
    select * into used from billing.pack_use u where u.id = new.concerns for key share;
    if used.id is null or used.offered or used.organisation <> mine.organisation or used.holder is distinct from mine.holder
        or used.client <> mine.client or used.email <> mine.email or used.measure <> mine.measure or mine.resource not in ('', used.resource)
        or used.day < mine.from_day or used.day > mine.until_day then
        perform billing.refuse('pack_use_fits', new.pack::text);
    end if;
    if exists (select from billing.pack_entry e where e.concerns = used.id and e.kind = 'RESTORED')
        or used.quantity + new.quantity + coalesce((select sum(e.quantity) from billing.pack_entry e
            where e.concerns = used.id and e.kind = 'USED'), 0) < 0 then
        perform billing.refuse('pack_use_more', used.id::text);
    end if;
    if exists (select from billing.pack p
            where p.organisation = mine.organisation and p.holder is not distinct from mine.holder and p.client = mine.client
              and p.email = mine.email
              and p.measure = mine.measure and p.resource in ('', used.resource)
              and p.from_day <= used.day and (p.until_day is null or p.until_day >= used.day)
              and (coalesce(p.until_day, 'infinity'), p.made_at, p.id) < (coalesce(mine.until_day, 'infinity'), mine.made_at, mine.id)
              and (select coalesce(sum(e.quantity), 0) from billing.pack_entry e where e.pack = p.id) > 0) then
        perform billing.refuse('pack_soonest_first', new.pack::text);
    end if;
    return new;
end $$;

create or replace function billing.guard_pack_credit() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    origin text := (select i.content ->> 'origin' from billing.invoice i where i.id = new.credits);
begin
    if origin ~ '^carnet [0-9a-f-]{36}$' then
        perform from billing.pack p where p.id = substr(origin, 8)::uuid and p.organisation = new.organisation for no key update;
    end if;
    if origin ~ '^carnet [0-9a-f-]{36}$' and coalesce((select sum(e.quantity) from billing.pack_entry e join billing.pack p on p.id = e.pack
            where p.id = substr(origin, 8)::uuid and p.organisation = new.organisation), 0) > 0 then
        perform billing.refuse('pack_in_use', origin);
    end if;
    return new;
end $$;
