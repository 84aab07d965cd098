-- Packs at the desk (S24): whose they are where nobody has an account, what each use was, and the end of a pack. The base itself sees to it
-- that the soonest to expire goes first, that an offered use takes nothing, and that nothing comes back to a pack that has ended.
alter table billing.pack alter column holder drop not null;
alter table billing.pack
    add column client text not null default '' check (client = btrim(client) and length(client) <= 100),
    add column email text not null default '' check (email = lower(btrim(email)) and length(email) <= 254),
    add column label text not null default '' check (label = btrim(label) and length(label) <= 120),
    add constraint pack_whose check ((holder is null) = (client <> '') and (email = '' or client <> ''));
create index pack_client on billing.pack (organisation, client) where holder is null;
create index pack_email on billing.pack (email) where email <> '';
comment on column billing.pack.email is 'their address of mail, if it was said: whoever signs in with it sees the pack';
comment on column billing.pack.client is 'the name of whoever has it without an account; empty: holder says it';
comment on column billing.pack.label is 'what it was sold as';

create table billing.pack_use (
    id           uuid primary key,
    organisation uuid        not null references people.party,
    holder       uuid references people.party,
    client       text        not null default '' check (client = btrim(client) and length(client) <= 100),
    email        text        not null default '' check (email = lower(btrim(email)) and length(email) <= 254),
    resource     text        not null default '' check (resource = btrim(resource) and length(resource) <= 60),
    measure      text        not null check (measure in ('PIECE', 'KILO', 'HOUR', 'DAY')),
    quantity     bigint      not null check (quantity > 0),
    day          date        not null,
    offered      boolean     not null default false,
    note         text        not null default '' check (length(note) <= 200),
    made_by      uuid        not null references people.party,
    made_at      timestamptz not null,
    constraint pack_use_whose check ((holder is null) = (client <> '')),
    constraint pack_use_day check (day <= (made_at at time zone kernel.zone())::date)
);
create index pack_use_of on billing.pack_use (organisation, client);
comment on table billing.pack_use is 'what somebody used of what their packs are for; the entries of packs that concern it say what each gave';
comment on column billing.pack_use.id is 'number of this row, never used again; what the entries of packs concern';
comment on column billing.pack_use.organisation is 'whose packs';
comment on column billing.pack_use.holder is 'who used it; null: client says it';
comment on column billing.pack_use.client is 'the name of whoever has no account';
comment on column billing.pack_use.email is 'their address of mail, as their packs say it';
comment on column billing.pack_use.resource is 'the seller''s code of what was used; empty: not said';
comment on column billing.pack_use.measure is 'in what it is counted';
comment on column billing.pack_use.quantity is 'what was used, in the small unit of the measure; packs may have given less';
comment on column billing.pack_use.day is 'when it was used: packs must hold on that day';
comment on column billing.pack_use.offered is 'it was offered: no pack gives anything for it';
comment on column billing.pack_use.note is 'said of it';
comment on column billing.pack_use.made_by is 'who wrote it down';
comment on column billing.pack_use.made_at is 'when it was written down';
select journal.install('billing.pack_use');
comment on column billing.pack_use.entry is 'place in the journal';

alter table billing.pack_entry drop constraint pack_entry_kind_check;
alter table billing.pack_entry add constraint pack_entry_kind_check check (kind in ('SOLD', 'USED', 'RESTORED', 'ENDED'));
alter table billing.pack_entry drop constraint pack_entry_side;
alter table billing.pack_entry add constraint pack_entry_side check ((kind in ('USED', 'ENDED')) = (quantity < 0) and quantity <> 0);

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
