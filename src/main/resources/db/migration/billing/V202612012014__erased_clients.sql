-- nodes stopped
-- A use of a pack names nobody any more: it says one of the packs of whoever used it, and these lose the name with whoever is erased, as
-- billing.leaving says in that transaction. Uses are chained: a name once in them would stay for ever, those of before this migration keep it.
alter table billing.pack_use
    add column pack uuid references billing.pack,
    drop constraint pack_use_whose,
    add constraint pack_use_whose check (pack is not null or (holder is null) = (client <> ''));
comment on column billing.pack_use.pack is 'a pack of whoever used it: it says whose the use is; null: holder, client and email say it';
create index pack_use_pack on billing.pack_use (pack);

create view billing.used as
    select u.id, u.organisation, case when u.pack is null then u.holder else p.holder end as holder,
        case when u.pack is null then u.client else p.client end as client, case when u.pack is null then u.email else p.email end as email,
        u.resource, u.measure, u.quantity, u.day, u.offered, u.note, u.entry
    from billing.pack_use u left join billing.pack p on p.id = u.pack;
comment on view billing.used is 'uses with whose they are by now';
grant select on billing.used to fabcom_app;

create or replace function billing.guard_pack_use() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    first billing.pack;
begin
    select * into first from billing.pack p where p.organisation = new.organisation and p.holder is not distinct from new.holder
        and p.client = new.client and p.email = new.email order by p.measure = new.measure desc, p.from_day, p.id limit 1;
    if first.measure = new.measure and new.day < first.from_day then perform billing.refuse('pack_use_before', new.id::text); end if;
    new.pack := first.id;
    if new.pack is not null then
        new.client := '';
        new.email := '';
    end if;
    return new;
end $$;

create or replace function billing.enter_pack() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine billing.pack;
    used billing.used;
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
    perform from billing.pack_use u where u.id = new.concerns for key share;
    select * into used from billing.used u where u.id = new.concerns;
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

create or replace function billing.keep_pack() returns trigger language plpgsql as $$
begin
    if old.email <> '' and old.email = current_setting('billing.leaving', true) and new.holder is not null and new.client = '' and new.email = ''
        and to_jsonb(new) - '{holder,client,email}'::text[] = to_jsonb(old) - '{holder,client,email}'::text[] then
        return new;
    end if;
    perform billing.refuse('pack_kept', old.id::text);
    return null;
end $$;
grant update (holder, client, email) on billing.pack to fabcom_app;

-- Who is erased is written to by mail no more, whatever their invoices say.
alter table billing.invoice_contact
    drop constraint invoice_contact_email_check,
    add constraint invoice_contact_email_check check (email = '' or length(email) between 3 and 254 and email like '%_@_%');
comment on column billing.invoice_contact.email is 'the address of mail; empty: whoever had it was erased';
