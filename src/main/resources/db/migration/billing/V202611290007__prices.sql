-- Price rules that explain themselves (S23), and packs of which the soonest to expire go first (S24, S25).
create table billing.price_rule (
    id           uuid primary key,
    organisation uuid        not null references people.party,
    resource     text        not null default '' check (resource = btrim(resource) and length(resource) <= 60),
    label        text        not null check (label = btrim(label) and length(label) between 1 and 120),
    kind         text        not null check (kind in ('UNIT', 'SOLIDARITY', 'FREE', 'STEP', 'PERCENT', 'REBATE')),
    measure      text check (measure in ('PIECE', 'KILO', 'HOUR', 'DAY')),
    amounts      bigint[]    not null check (cardinality(amounts) between 1 and 5 and array_position(amounts, null) is null and 0 <= all (amounts)),
    at_least     bigint      not null default 0 check (at_least >= 0),
    audience     text        not null default '' check (audience = btrim(audience) and length(audience) <= 60),
    plan         text        not null default '' check (plan = btrim(plan) and length(plan) <= 60),
    from_day     date        not null,
    until_day    date check (until_day >= from_day),
    made_by      uuid        not null references people.party,
    made_at      timestamptz not null,
    ended_at     timestamptz,
    constraint rule_measure check ((kind in ('UNIT', 'SOLIDARITY', 'FREE', 'STEP')) = (measure is not null)),
    constraint rule_percent check (kind <> 'PERCENT' or amounts[1] between 1 and 10000)
);
create index price_rule_of on billing.price_rule (organisation, resource) where ended_at is null;
comment on table billing.price_rule is 'price rules of organisations; one is ended, never changed';
comment on column billing.price_rule.resource is 'the seller''s code of what it prices; empty: everything';
comment on column billing.price_rule.amounts is 'cents for one measure; for SOLIDARITY from the lowest, for FREE the least and the proposed one, for STEP small units, for PERCENT basis points';
comment on column billing.price_rule.at_least is 'it holds from this quantity on, in small units';
comment on column billing.price_rule.audience is 'the group of buyers it is for; empty: everybody';
grant select, insert on billing.price_rule to fabcom_app;
grant update (ended_at) on billing.price_rule to fabcom_app;

create table billing.pack (
    id           uuid primary key,
    organisation uuid        not null references people.party,
    holder       uuid        not null references people.party,
    resource     text        not null check (resource = btrim(resource) and length(resource) <= 60),
    measure      text        not null check (measure in ('PIECE', 'KILO', 'HOUR', 'DAY')),
    from_day     date        not null,
    until_day    date check (until_day >= from_day),
    made_by      uuid        not null references people.party,
    made_at      timestamptz not null
);
create index pack_of on billing.pack (holder, organisation);
comment on table billing.pack is 'hours, days or pieces paid beforehand; what is left is the sum of the entries';
grant select, insert on billing.pack to fabcom_app;
grant update (until_day) on billing.pack to fabcom_app;   -- locks its row; refused by the trigger

create table billing.pack_entry (
    id       uuid primary key,
    pack     uuid        not null references billing.pack,
    kind     text        not null check (kind in ('SOLD', 'USED', 'RESTORED')),
    quantity bigint      not null,
    concerns uuid        not null,
    made_by  uuid        not null references people.party,
    made_at  timestamptz not null,
    constraint pack_entry_once unique (pack, kind, concerns),
    constraint pack_entry_side check ((kind = 'USED') = (quantity < 0) and quantity <> 0)
);
comment on column billing.pack_entry.concerns is 'the pack itself when it is sold, else the use that took from it';
select journal.install('billing.pack_entry');

create function billing.refuse(what text, detail text) returns void
    language plpgsql as $$
begin
    raise exception 'refused: %', what using errcode = 'check_violation', constraint = what, detail = coalesce(detail, '');
end $$;

-- One writer at a time in a pack; never more than is left, never more given back than was taken.
create function billing.enter_pack() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform from billing.pack p where p.id = new.pack for no key update;
    if new.quantity + coalesce((select sum(e.quantity) from billing.pack_entry e where e.pack = new.pack), 0) < 0 then
        perform billing.refuse('pack_left', new.pack::text);
    end if;
    if new.kind = 'RESTORED' and not exists (select from billing.pack_entry e where e.pack = new.pack
            and e.kind = 'USED' and e.concerns = new.concerns and e.quantity = -new.quantity) then
        perform billing.refuse('pack_restored', new.pack::text);
    end if;
    return new;
end $$;
create trigger enter_pack before insert on billing.pack_entry for each row execute function billing.enter_pack();

create function billing.keep_pack() returns trigger language plpgsql as $$
begin
    perform billing.refuse('pack_kept', old.id::text);
    return null;
end $$;
create trigger keep_pack before update on billing.pack for each row execute function billing.keep_pack();

revoke execute on function billing.enter_pack(), billing.keep_pack() from public;
