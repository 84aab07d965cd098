-- A pack that is paid opens with its invoice and never without: until then nothing is in it, and where the draft is dropped nothing ever is.
-- A use is not of a day before the first pack, and one that did not take place is undone, whatever it took.
alter table billing.pack
    add column quantity bigint check (quantity > 0),
    add column invoiced boolean not null default false,
    add constraint pack_invoiced check (not invoiced or quantity is not null);
comment on column billing.pack.quantity is 'what it shall hold, in the small unit of its measure; null: the entry says it';
comment on column billing.pack.invoiced is 'its invoice opens it: before that nothing is in it';
create index invoice_origin on billing.invoice (organisation, (content ->> 'origin')) where content ->> 'origin' <> '';

create table billing.pack_use_undone (
    use     uuid primary key references billing.pack_use,
    made_by uuid        not null references people.party,
    made_at timestamptz not null
);
comment on table billing.pack_use_undone is 'uses that did not take place: what they took went back to the packs';
comment on column billing.pack_use_undone.use is 'the use';
comment on column billing.pack_use_undone.made_by is 'who said so';
comment on column billing.pack_use_undone.made_at is 'when they said so';
grant select, insert on billing.pack_use_undone to fabcom_app;

create function billing.guard_pack_use() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if new.day < (select min(p.from_day) from billing.pack p where p.organisation = new.organisation
            and p.holder is not distinct from new.holder and p.client = new.client and p.email = new.email and p.measure = new.measure) then
        perform billing.refuse('pack_use_before', new.id::text);
    end if;
    return new;
end $$;
create trigger guard_pack_use before insert on billing.pack_use for each row execute function billing.guard_pack_use();
revoke execute on function billing.guard_pack_use() from public;

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
    if new.kind = 'SOLD' and mine.invoiced and (new.quantity <> mine.quantity or not exists (select from billing.invoice i
            where i.organisation = mine.organisation and i.kind = 'INVOICE' and i.content ->> 'origin' <> ''
              and i.content ->> 'origin' = 'carnet ' || mine.id)) then
        perform billing.refuse('pack_invoice', new.pack::text);
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
    if exists (select from billing.pack_use_undone x where x.use = used.id)
        or exists (select from billing.pack_entry e where e.concerns = used.id and e.kind = 'RESTORED')
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
