-- The safe: currencies, accounts, and the journal of transfers. A transfer is one INSERT; everything else follows from it
-- in the database: accounts are locked in the order of their ids, balances move under CHECKs, postings are written. The
-- application's role can do nothing else, so that a direct SQL session is refused as well (statements E36 to E42, E45, E47).
create schema ledger;
grant usage on schema ledger to fabcom_app;

create table ledger.currency (
    id         uuid primary key,
    name       text not null check (name = btrim(name) and length(name) between 1 and 60),
    symbol     text not null check (symbol = btrim(symbol) and length(symbol) between 1 and 12),
    unit       text not null check (unit in ('MONEY', 'HOURS', 'POINTS')),
    -- MUTUAL: what one owes another is owed; the sum is always 0. ISSUED: comes from the currency's own account, by whoever
    -- has the right. EXTERNAL: kept elsewhere (the euro): payments leave a trace and move no balance.
    regime     text not null check (regime in ('MUTUAL', 'ISSUED', 'EXTERNAL')),
    decimals   smallint not null check (decimals between 0 and 4),   -- figures after the comma; hours are counted in minutes
    step       bigint not null check (step between 1 and 100000),    -- all amounts are multiples of it: 15 = quarters of an hour
    floor      bigint check (floor <= 0),                            -- null: none
    ceiling    bigint check (ceiling >= 0),
    created_by uuid references people.party,
    created_at timestamptz not null,
    closed_at  timestamptz,
    check (unit <> 'HOURS' or decimals = 0),
    check (regime <> 'EXTERNAL' or (floor is null and ceiling is null)),
    check (abs(coalesce(floor, 0)) <= 1000000000000 and coalesce(ceiling, 0) <= 1000000000000)
);
create unique index currency_name on ledger.currency (lower(name)) where closed_at is null;
grant select, insert on ledger.currency to fabcom_app;
grant update (name, symbol) on ledger.currency to fabcom_app;

-- Who may issue and destroy a currency: a named right.
create table ledger.issuer (
    id         uuid primary key,
    currency   uuid not null references ledger.currency,
    person     uuid not null references people.party,
    granted_by uuid not null references people.party,
    granted_at timestamptz not null,
    ended_by   uuid references people.party,
    ended_at   timestamptz,
    check ((ended_by is null) = (ended_at is null))
);
create unique index issuer_now on ledger.issuer (currency, person) where ended_at is null;
create index issuer_person on ledger.issuer (person);
grant select, insert on ledger.issuer to fabcom_app;
grant update (ended_by, ended_at) on ledger.issuer to fabcom_app;

create table ledger.account (
    id         uuid primary key,
    currency   uuid not null references ledger.currency,
    party      uuid references people.party,                         -- null: the currency's own, from which it is issued
    available  bigint not null default 0,
    reserved   bigint not null default 0,
    floor      bigint,
    ceiling    bigint,
    own_limits boolean not null default false,
    opened_at  timestamptz not null,
    constraint account_floor check (available >= floor),
    constraint account_ceiling check (available + reserved <= ceiling),
    constraint account_reserved check (reserved >= 0),
    constraint account_once unique nulls not distinct (party, currency)
) with (fillfactor = 50);
create index account_currency on ledger.account (currency);
grant select on ledger.account to fabcom_app;
comment on column ledger.account.available is 'derived from ledger.posting; rebuilt and compared by ./fabcom check';

create function ledger.several(currencies uuid[], amounts bigint[]) returns boolean
    language sql immutable
    return cardinality(currencies) between 1 and 8
        and cardinality(currencies) = cardinality(amounts)
        and array_ndims(currencies) = 1 and array_ndims(amounts) = 1
        and array_position(currencies, null) is null and array_position(amounts, null) is null
        and cardinality(currencies) = (select count(distinct c) from unnest(currencies) c);

-- A payment names both ends and one amount for each currency: entries that don't balance can't even be written.
create table ledger.transfer (
    id         uuid primary key,
    kind       text not null,
    payer      uuid,                  -- null: from the currency's own account (ISSUE)
    payee      uuid,                  -- null: back to it (DESTROY)
    currencies uuid[] not null,
    amounts    bigint[] not null,     -- in the smallest unit of each currency
    concerns   uuid references ledger.transfer,
    subject    text not null default '' check (length(subject) <= 500),
    made_by    uuid,                  -- null: the house itself, because a deadline passed
    key        text not null check (length(key) between 1 and 120),
    digest     bytea not null check (length(digest) = 32),
    made_at    timestamptz not null,
    constraint transfer_kind check (kind in ('PAYMENT', 'RESERVE', 'SETTLE', 'RELEASE', 'REVERSAL', 'ISSUE', 'DESTROY')),
    constraint transfer_several check (ledger.several(currencies, amounts)),
    constraint transfer_positive check (0 < all (amounts)),
    constraint transfer_bounded check (1000000000000 >= all (amounts)),
    constraint transfer_ends check (payer is distinct from payee),
    constraint transfer_payer check (payer is not null or kind in ('ISSUE', 'REVERSAL')),
    constraint transfer_payee check (payee is not null or kind in ('DESTROY', 'REVERSAL')),
    constraint transfer_issue check (kind <> 'ISSUE' or payer is null),
    constraint transfer_destroy check (kind <> 'DESTROY' or payee is null),
    constraint transfer_concerns check ((concerns is not null) = (kind in ('SETTLE', 'RELEASE', 'REVERSAL'))),
    constraint transfer_key unique nulls not distinct (made_by, key)
);
create unique index reservation_closed on ledger.transfer (concerns) where kind in ('SETTLE', 'RELEASE');
create index transfer_reversals on ledger.transfer (concerns) where kind = 'REVERSAL';
comment on column ledger.transfer.payer is 'refers to people.party';
comment on column ledger.transfer.payee is 'refers to people.party';
comment on column ledger.transfer.made_by is 'refers to people.party';
select journal.install('ledger.transfer');

-- What each transfer did to each account, with what was there afterwards. Derived: written by the trigger alone.
create table ledger.posting (
    id              bigint generated always as identity,
    account         uuid not null references ledger.account,
    transfer        uuid not null references ledger.transfer,
    available       bigint not null,
    reserved        bigint not null,
    outside         bigint not null,  -- paid elsewhere, in an external currency: no balance moved
    available_after bigint not null,
    reserved_after  bigint not null,
    made_at         timestamptz not null,
    primary key (account, id),
    unique (transfer, account)
);
select journal.protect('ledger.posting');
revoke insert on ledger.posting from fabcom_app;

create table ledger.limit_change (
    id          uuid primary key,
    currency    uuid not null references ledger.currency,
    party       uuid references people.party,  -- null: whoever has no limits of their own
    own         boolean not null,              -- false: back to what is usual for the currency
    old_own     boolean,
    old_floor   bigint,
    old_ceiling bigint,
    new_floor   bigint check (new_floor <= 0 and new_floor >= -1000000000000),
    new_ceiling bigint check (new_ceiling >= 0 and new_ceiling <= 1000000000000),
    reason      text not null check (reason = btrim(reason) and length(reason) between 1 and 500),
    made_by     uuid not null references people.party,
    made_at     timestamptz not null,
    constraint limit_own check (party is not null or not own)
);
create index limit_change_party on ledger.limit_change (party);
select journal.install('ledger.limit_change');

create function ledger.refuse(what text, detail text) returns void
    language plpgsql as $$
begin
    raise exception 'refused: %', what using errcode = 'check_violation', constraint = what, detail = coalesce(detail, '');
end $$;

-- The account of a party (or of the currency itself), opened when it is the first time. Limit changes lock the journal
-- against writers, hence the lock here: no account is opened behind their back.
create function ledger.open_account(of_currency uuid, of_party uuid) returns uuid
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    found uuid;
    usual record;
begin
    select a.id into found from ledger.account a where a.party is not distinct from of_party and a.currency = of_currency;
    if found is not null then return found; end if;
    lock table ledger.transfer in row exclusive mode;
    select c.floor, c.ceiling, c.regime, c.closed_at into usual from ledger.currency c where c.id = of_currency;
    if usual.regime is null then perform ledger.refuse('currency_unknown', of_currency::text); end if;
    if usual.closed_at is not null then perform ledger.refuse('currency_closed', of_currency::text); end if;
    if of_party is null and usual.regime <> 'ISSUED' then perform ledger.refuse('issue_regime', of_currency::text); end if;
    insert into ledger.account (id, currency, party, floor, ceiling, opened_at)
        values (gen_random_uuid(), of_currency, of_party,
            case when of_party is null then null else usual.floor end,
            case when of_party is null then null else usual.ceiling end, now())
        on conflict on constraint account_once do nothing;
    select a.id into found from ledger.account a where a.party is not distinct from of_party and a.currency = of_currency;
    return found;
end $$;

create function ledger.book() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    line record;
    original ledger.transfer;
    step record;
    before bigint;
begin
    if (new.payer is null or new.payee is null) then
        for line in select c from unnest(new.currencies) c loop
            if not exists (select from ledger.issuer i
                    where i.currency = line.c and i.person = new.made_by and i.ended_at is null) then
                perform ledger.refuse('issuer_missing', line.c::text);
            end if;
        end loop;
    end if;

    if new.kind in ('SETTLE', 'RELEASE') then
        select * into original from ledger.transfer t where t.id = new.concerns and t.kind = 'RESERVE';
        if original.id is null or original.payer <> new.payer or original.payee <> new.payee then
            perform ledger.refuse('reservation_unknown', null);
        end if;
        if new.kind = 'RELEASE' and (original.currencies <> new.currencies or original.amounts <> new.amounts)
            or exists (select from unnest(new.currencies, new.amounts) as l(currency, amount)
                where not exists (select from unnest(original.currencies, original.amounts) as o(currency, amount)
                    where o.currency = l.currency and o.amount >= l.amount)) then
            perform ledger.refuse('reservation_amounts', null);
        end if;
    elsif new.kind = 'REVERSAL' then
        select * into original from ledger.transfer t
            where t.id = new.concerns and t.kind in ('PAYMENT', 'SETTLE', 'ISSUE', 'DESTROY') for no key update;
        if original.id is null or original.payer is distinct from new.payee or original.payee is distinct from new.payer then
            perform ledger.refuse('reversal_unknown', null);
        end if;
        for line in select l.currency, l.amount,
                coalesce((select o.amount from unnest(original.currencies, original.amounts) as o(currency, amount)
                    where o.currency = l.currency), 0) as first,
                coalesce((select sum(r.amount) from ledger.transfer t
                    cross join lateral unnest(t.currencies, t.amounts) as r(currency, amount)
                    where t.concerns = original.id and t.kind = 'REVERSAL' and t.id <> new.id
                      and r.currency = l.currency), 0) as given_back
            from unnest(new.currencies, new.amounts) as l(currency, amount)
        loop
            if line.given_back + line.amount > line.first then
                perform ledger.refuse('reversal_amounts', line.currency::text);
            end if;
        end loop;
    end if;

    for line in select l.currency, l.amount, c.regime, c.step, c.closed_at
        from unnest(new.currencies, new.amounts) as l(currency, amount)
        left join ledger.currency c on c.id = l.currency
    loop
        if line.regime is null then perform ledger.refuse('currency_unknown', line.currency::text); end if;
        if line.closed_at is not null then perform ledger.refuse('currency_closed', line.currency::text); end if;
        if line.amount % line.step <> 0 then perform ledger.refuse('amount_step', line.currency::text); end if;
        if line.regime = 'EXTERNAL' and new.kind not in ('PAYMENT', 'REVERSAL') then
            perform ledger.refuse('currency_external', line.currency::text);
        end if;
    end loop;

    -- Who is not there yet, in one order for everybody.
    for line in select c, p from unnest(new.currencies) c cross join unnest(array[new.payer, new.payee]) p
        where not exists (select from ledger.account a where a.party is not distinct from p and a.currency = c)
        order by p, c
    loop
        perform ledger.open_account(line.c, line.p);
    end loop;

    for step in
        select a.id, sum(m.available)::bigint as available, sum(m.reserved)::bigint as reserved,
            sum(m.outside)::bigint as outside
        from (
            select new.payer as party, l.currency,
                case when c.regime = 'EXTERNAL' then 0 else -l.amount end as available,
                case new.kind when 'RESERVE' then l.amount else 0 end as reserved,
                case when c.regime = 'EXTERNAL' then -l.amount else 0 end as outside
            from unnest(new.currencies, new.amounts) as l(currency, amount)
            join ledger.currency c on c.id = l.currency
            where new.kind <> 'RELEASE'
            union all
            select new.payee, l.currency,
                case when c.regime = 'EXTERNAL' then 0 else l.amount end, 0,
                case when c.regime = 'EXTERNAL' then l.amount else 0 end
            from unnest(new.currencies, new.amounts) as l(currency, amount)
            join ledger.currency c on c.id = l.currency
            where new.kind not in ('RESERVE', 'RELEASE')
            union all
            -- what was set aside comes back whole; what is settled has just gone, above
            select new.payer, o.currency, o.amount, -o.amount, 0
            from unnest(original.currencies, original.amounts) as o(currency, amount)
            where new.kind in ('SETTLE', 'RELEASE')
        ) m
        join ledger.account a on a.party is not distinct from m.party and a.currency = m.currency
        group by a.id order by a.id
    loop
        with moved as (
            update ledger.account a set available = a.available + step.available, reserved = a.reserved + step.reserved
            where a.id = step.id returning a.available, a.reserved)
        insert into ledger.posting
            (account, transfer, available, reserved, outside, available_after, reserved_after, made_at)
        select step.id, new.id, step.available, step.reserved, step.outside, moved.available, moved.reserved, new.made_at
        from moved;
    end loop;
    return null;
end $$;
create trigger book after insert on ledger.transfer for each row execute function ledger.book();

-- A new limit takes effect with its own row; what it replaces is written down by the database, whatever the caller says.
-- It is refused when somebody is already beyond it.
create function ledger.apply_limits() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    usual record;
    mine uuid;
begin
    if new.party is null then lock table ledger.transfer in share row exclusive mode; end if;
    select c.floor, c.ceiling, c.regime, c.step, c.closed_at into usual from ledger.currency c
        where c.id = new.currency for no key update;
    if usual.regime is null then perform ledger.refuse('currency_unknown', new.currency::text); end if;
    if usual.closed_at is not null then perform ledger.refuse('currency_closed', new.currency::text); end if;
    if usual.regime = 'EXTERNAL' then perform ledger.refuse('currency_external', new.currency::text); end if;
    if coalesce(new.new_floor, 0) % usual.step <> 0 or coalesce(new.new_ceiling, 0) % usual.step <> 0 then
        perform ledger.refuse('amount_step', new.currency::text);
    end if;
    if new.party is null then
        new.old_own := false;
        new.old_floor := usual.floor;
        new.old_ceiling := usual.ceiling;
        update ledger.currency set floor = new.new_floor, ceiling = new.new_ceiling where id = new.currency;
        perform from ledger.account a where a.currency = new.currency order by a.id for no key update;
        update ledger.account a set floor = new.new_floor, ceiling = new.new_ceiling
            where a.currency = new.currency and a.party is not null and not a.own_limits;
        return new;
    end if;
    if not new.own then
        new.new_floor := usual.floor;
        new.new_ceiling := usual.ceiling;
    end if;
    mine := ledger.open_account(new.currency, new.party);
    select a.own_limits, a.floor, a.ceiling into new.old_own, new.old_floor, new.old_ceiling
        from ledger.account a where a.id = mine for no key update;
    update ledger.account a set floor = new.new_floor, ceiling = new.new_ceiling, own_limits = new.own where a.id = mine;
    return new;
end $$;
create trigger apply_limits before insert on ledger.limit_change
    for each row execute function ledger.apply_limits();

-- A currency is closed for good, once nothing is set aside in it: what is written stays, nothing is added.
create function ledger.close_currency(which uuid, at timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    lock table ledger.transfer in share row exclusive mode;
    if exists (select from ledger.account a where a.currency = which and a.reserved > 0) then
        perform ledger.refuse('currency_in_use', which::text);
    end if;
    update ledger.currency set closed_at = at where id = which and closed_at is null;
    return found;
end $$;

revoke execute on all functions in schema ledger from public;
grant execute on function ledger.open_account(uuid, uuid), ledger.close_currency(uuid, timestamptz),
    ledger.several(uuid[], bigint[]) to fabcom_app;
