-- The books of an organisation in euros (E49 to E52): mapping currency × role → account, periods that close, entries to which one
-- can only add, numbered without gap by the database itself. Other units never get in: they are valued apart, by dated rules.
create table ledger.books (
    party     uuid primary key references people.party,
    opened_by uuid not null references people.party,
    opened_at timestamptz not null
);
grant select, insert on ledger.books to fabcom_app;

-- AVAILABLE marks the currencies that are written in the books: only the euro. Other units have EXPENSE and INCOME alone, of the
-- accounts 86 and 87 (voluntary contributions in kind).
create table ledger.book_account (
    party      uuid not null references ledger.books,
    currency   uuid not null references ledger.currency,
    role       text not null check (role in ('AVAILABLE', 'RESERVED', 'EXPENSE', 'INCOME')),
    account    text not null references ledger.chart_account,
    changed_by uuid not null references people.party,
    changed_at timestamptz not null,
    primary key (party, currency, role)
);
grant select, insert on ledger.book_account to fabcom_app;
grant update (account, changed_by, changed_at) on ledger.book_account to fabcom_app;

create table ledger.book_period (
    id        uuid primary key,
    party     uuid not null references ledger.books,
    first_day date not null,
    last_day  date not null,
    made_at   timestamptz not null,
    closed_at timestamptz,                -- derived from ledger.book_closing
    constraint period_length check (last_day >= first_day and last_day < first_day + interval '24 months'),
    unique (party, first_day)
);
grant select on ledger.book_period to fabcom_app;
grant insert (id, party, first_day, last_day, made_at) on ledger.book_period to fabcom_app;

-- Every line has one side, both sides add up to the same, nothing of class 8: an entry that does not balance can't be written.
create function ledger.balanced(accounts text[], debits bigint[], credits bigint[]) returns boolean
    language sql immutable
    return cardinality(accounts) between 2 and 300
        and cardinality(accounts) = cardinality(debits) and cardinality(accounts) = cardinality(credits)
        and array_ndims(accounts) = 1 and array_ndims(debits) = 1 and array_ndims(credits) = 1
        and array_position(accounts, null) is null
        and array_position(debits, null) is null and array_position(credits, null) is null
        and (select bool_and(l.account !~ '^8' and least(l.debit, l.credit) = 0 and greatest(l.debit, l.credit) > 0)
                and sum(l.debit) = sum(l.credit)
            from unnest(accounts, debits, credits) as l(account, debit, credit));

create table ledger.book_entry (
    id        uuid primary key,
    party     uuid not null references ledger.books,
    period    uuid not null references ledger.book_period,   -- found by the database from the day
    journal   text not null,
    number    integer not null,                              -- given by the database: 1, 2, 3… in a period and journal
    day       date not null,
    piece     text not null default '' check (length(piece) <= 60),
    piece_day date not null,
    label     text not null default '' check (length(label) <= 300),
    accounts  text[] not null,
    debits    bigint[] not null,                             -- cents
    credits   bigint[] not null,
    currency  uuid references ledger.currency,               -- with transfer: where it comes from
    transfer  uuid references ledger.transfer,
    corrects  uuid references ledger.book_entry,
    key       text not null check (length(key) between 1 and 120),
    made_by   uuid references people.party,                  -- null: the house, from a transfer or a closing
    made_at   timestamptz not null,
    constraint entry_journal check (journal in ('AN', 'BQ', 'OD')),
    constraint entry_balanced check (ledger.balanced(accounts, debits, credits)),
    constraint entry_source check ((journal = 'BQ') = (transfer is not null and currency is not null)),
    constraint entry_label check (journal = 'BQ' or label = btrim(label) and label <> ''),
    constraint entry_key unique (party, key),
    constraint entry_number unique (period, journal, number)
);
create unique index entry_corrected on ledger.book_entry (corrects) where corrects is not null;
create unique index entry_opening on ledger.book_entry (period) where journal = 'AN';
create index book_entry_day on ledger.book_entry (period, day, journal, number);
select journal.install('ledger.book_entry');

-- So many cents for an hour, a point… from a day on. No rule reaches back into a closed period.
create table ledger.book_valuation (
    id       uuid primary key,
    party    uuid not null references ledger.books,
    currency uuid not null references ledger.currency,
    from_day date not null,
    cents    bigint not null check (cents between 1 and 1000000),
    basis    text not null check (basis = btrim(basis) and length(basis) between 1 and 300),
    made_by  uuid not null references people.party,
    made_at  timestamptz not null
);
create index book_valuation_of on ledger.book_valuation (party, currency, from_day desc);
select journal.install('ledger.book_valuation');

create table ledger.book_closing (
    period      uuid primary key references ledger.book_period,
    party       uuid not null references ledger.books,
    entries     integer not null,         -- these three are counted by the database
    debit       bigint not null,
    volunteered bigint not null,          -- cents, outside the books
    made_by     uuid not null references people.party,
    made_at     timestamptz not null
);
create index book_closing_of on ledger.book_closing (party);
select journal.install('ledger.book_closing');

-- Payments in euros that the books don't have yet, in the order in which they were made.
create function ledger.unrecorded(of_party uuid)
    returns table (transfer uuid, currency uuid, kind text, paid boolean, cents bigint, day date)
    language sql stable set search_path = pg_catalog as $$
    select t.id, a.currency, t.kind, p.outside < 0, abs(p.outside), (t.made_at at time zone 'Europe/Paris')::date
    from ledger.book_account b
    join ledger.account a on a.party = b.party and a.currency = b.currency
    join ledger.posting p on p.account = a.id and p.outside <> 0
    join ledger.transfer t on t.id = p.transfer
    where b.party = of_party and b.role = 'AVAILABLE'
      and (t.made_at at time zone 'Europe/Paris')::date
        >= (select min(o.first_day) from ledger.book_period o where o.party = of_party)
      and not exists (select from ledger.book_entry e
        where e.party = of_party and e.key = 'transfer-' || t.id || '-' || a.currency)
    order by t.made_at, t.id, a.currency
$$;

-- What was given to a party in units that it values apart, less what was given back. A giving back is worth what was given. No rule
-- on that day: the value is unknown (null), not zero.
create function ledger.contributions(of_party uuid, since date, until date)
    returns table (transfer uuid, day date, currency uuid, other uuid, units bigint, cents bigint)
    language sql stable set search_path = pg_catalog as $$
    select m.transfer, m.day, m.currency, m.other, m.units,
        sign(m.units)::bigint * ((abs(m.units) * v.cents + m.per / 2) / m.per)
    from (
        select t.id as transfer, (t.made_at at time zone 'Europe/Paris')::date as day, a.currency,
            case when t.kind = 'REVERSAL' then t.payer else t.payee end as other,
            case when t.kind = 'REVERSAL' then -l.amount else l.amount end as units,
            (coalesce(o.made_at, t.made_at) at time zone 'Europe/Paris')::date as ruled_on,
            case when c.unit = 'HOURS' then 60 else (10 ^ c.decimals)::bigint end as per
        from ledger.book_account b
        join ledger.currency c on c.id = b.currency and c.regime <> 'EXTERNAL'
        join ledger.account a on a.party = b.party and a.currency = b.currency
        join ledger.posting p on p.account = a.id
        join ledger.transfer t on t.id = p.transfer
        cross join lateral unnest(t.currencies, t.amounts) as l(currency, amount)
        left join ledger.transfer o on o.id = t.concerns and t.kind = 'REVERSAL'
        where b.party = of_party and b.role = 'EXPENSE' and l.currency = a.currency
          and (t.kind in ('PAYMENT', 'SETTLE') and t.payer = of_party
            or t.kind = 'REVERSAL' and t.payee = of_party and o.kind in ('PAYMENT', 'SETTLE'))) m
    left join lateral (
        select r.cents from ledger.book_valuation r
        where r.party = of_party and r.currency = m.currency and r.from_day <= m.ruled_on
        order by r.from_day desc, r.entry desc limit 1) v on true
    where m.day between since and until
$$;

create function ledger.map_account() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    unit record;
begin
    select c.regime, c.unit, c.decimals, c.symbol into unit from ledger.currency c where c.id = new.currency;
    if unit.regime = 'EXTERNAL' then
        if unit.unit <> 'MONEY' or unit.decimals <> 2 or upper(unit.symbol) not in ('€', 'EUR', 'EURO', 'EUROS')
                or new.account ~ '^8' then
            perform ledger.refuse('account_class', new.account);
        end if;
    elsif new.role not in ('EXPENSE', 'INCOME') or new.role = 'EXPENSE' and new.account !~ '^86'
            or new.role = 'INCOME' and new.account !~ '^87' then
        perform ledger.refuse('account_class', new.account);
    end if;
    if tg_op = 'UPDATE' then
        perform from ledger.books b where b.party = new.party for no key update;
        if exists (select from ledger.book_entry e where e.party = new.party and e.currency = new.currency)
            or unit.regime <> 'EXTERNAL' and exists (select from ledger.book_closing c where c.party = new.party) then
            perform ledger.refuse('account_in_use', new.account);
        end if;
    end if;
    return new;
end $$;
create trigger map_account before insert or update on ledger.book_account
    for each row execute function ledger.map_account();

-- Periods follow each other without gap nor overlap.
create function ledger.add_period() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    last date;
begin
    perform from ledger.books b where b.party = new.party for no key update;
    select max(p.last_day) into last from ledger.book_period p where p.party = new.party;
    if new.first_day <> last + 1 then perform ledger.refuse('period_gap', new.first_day::text); end if;
    new.closed_at := null;
    return new;
end $$;
create trigger add_period before insert on ledger.book_period for each row execute function ledger.add_period();

-- One writer at a time in the books of a party: the number is the next one whatever the caller says, and nothing enters while it closes.
create function ledger.write_entry() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    opened ledger.book_period;
    source record;
    bank text;
    original ledger.book_entry;
begin
    perform from ledger.books b where b.party = new.party for no key update;
    select p.* into opened from ledger.book_period p
        where p.party = new.party and new.day between p.first_day and p.last_day for no key update;
    if opened.id is null then perform ledger.refuse('entry_period', new.day::text); end if;
    if opened.closed_at is not null then perform ledger.refuse('period_closed', new.day::text); end if;
    if exists (select from unnest(new.accounts) as l(account)
            where not exists (select from ledger.chart_account c where c.number = l.account)) then
        perform ledger.refuse('account_unknown', new.accounts::text);
    end if;
    if new.journal = 'AN' and new.day <> opened.first_day then
        perform ledger.refuse('entry_opening_day', new.day::text);
    end if;
    if new.journal = 'BQ' then
        select t.payer = new.party as paid, (t.made_at at time zone 'Europe/Paris')::date as day, l.amount into source
            from ledger.transfer t cross join lateral unnest(t.currencies, t.amounts) as l(currency, amount)
            where t.id = new.transfer and l.currency = new.currency and t.kind in ('PAYMENT', 'REVERSAL')
              and new.party in (t.payer, t.payee);
        select b.account into bank from ledger.book_account b
            where b.party = new.party and b.currency = new.currency and b.role = 'AVAILABLE';
        if source.amount is null or bank is null or cardinality(new.accounts) <> 2
            or (select sum(d) from unnest(new.debits) d) <> source.amount
            or not exists (select from unnest(new.accounts, new.debits, new.credits) as l(account, debit, credit)
                where l.account = bank and (l.credit > 0) = source.paid) then
            perform ledger.refuse('entry_transfer', new.transfer::text);
        end if;
        new.piece_day := source.day;
        new.key := 'transfer-' || new.transfer || '-' || new.currency;
    end if;
    if new.corrects is not null then
        select e.* into original from ledger.book_entry e where e.id = new.corrects;
        if new.journal <> 'OD' or original.party <> new.party or original.journal = 'AN'
            or original.accounts <> new.accounts or original.debits <> new.credits
            or original.credits <> new.debits then
            perform ledger.refuse('entry_mirror', new.corrects::text);
        end if;
    end if;
    new.period := opened.id;
    new.number := coalesce((select max(e.number) from ledger.book_entry e
        where e.period = opened.id and e.journal = new.journal), 0) + 1;
    return new;
end $$;
create trigger write_entry before insert on ledger.book_entry for each row execute function ledger.write_entry();

create function ledger.value_apart() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform from ledger.books b where b.party = new.party for no key update;
    if exists (select from ledger.book_period p
            where p.party = new.party and p.closed_at is not null and p.last_day >= new.from_day) then
        perform ledger.refuse('period_closed', new.from_day::text);
    end if;
    if not exists (select from ledger.book_account b join ledger.currency c on c.id = b.currency
            where b.party = new.party and b.currency = new.currency and c.regime <> 'EXTERNAL') then
        perform ledger.refuse('currency_unknown', new.currency::text);
    end if;
    return new;
end $$;
create trigger value_apart before insert on ledger.book_valuation for each row execute function ledger.value_apart();

-- Closed for good: in order, once the last day is over, and with every payment of that time written.
create function ledger.close_period() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    closing ledger.book_period;
begin
    perform from ledger.books b where b.party = (select p.party from ledger.book_period p where p.id = new.period)
        for no key update;
    select p.* into closing from ledger.book_period p where p.id = new.period for no key update;
    if closing.id is null then perform ledger.refuse('entry_period', new.period::text); end if;
    if closing.closed_at is not null then perform ledger.refuse('period_closed', new.period::text); end if;
    if exists (select from ledger.book_period p where p.party = closing.party and p.closed_at is null
            and p.last_day < closing.first_day) then
        perform ledger.refuse('period_order', new.period::text);
    end if;
    if (new.made_at at time zone 'Europe/Paris')::date <= closing.last_day then
        perform ledger.refuse('period_running', new.period::text);
    end if;
    if exists (select from ledger.unrecorded(closing.party) u where u.day <= closing.last_day) then
        perform ledger.refuse('period_unrecorded', new.period::text);
    end if;
    new.party := closing.party;
    select count(*), coalesce(sum((select sum(d) from unnest(e.debits) d)), 0) into new.entries, new.debit
        from ledger.book_entry e where e.period = closing.id;
    select coalesce(sum(c.cents), 0) into new.volunteered
        from ledger.contributions(closing.party, closing.first_day, closing.last_day) c;
    update ledger.book_period set closed_at = new.made_at where id = closing.id;
    return new;
end $$;
create trigger close_period before insert on ledger.book_closing for each row execute function ledger.close_period();

revoke execute on function ledger.map_account(), ledger.add_period(), ledger.write_entry(), ledger.value_apart(),
    ledger.close_period(), ledger.balanced(text[], bigint[], bigint[]), ledger.unrecorded(uuid),
    ledger.contributions(uuid, date, date) from public;
grant execute on function ledger.balanced(text[], bigint[], bigint[]), ledger.unrecorded(uuid),
    ledger.contributions(uuid, date, date) to fabcom_app;
