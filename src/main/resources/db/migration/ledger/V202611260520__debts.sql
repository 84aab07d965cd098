-- What a payer owes a payee since it was asked for (E49): the books write the expense and the income of that day, against 401 and 411,
-- and the payment clears them. Deals asked for before this migration have no debt: they are written when paid, as they were.
create table ledger.debt (
    id         uuid primary key,
    payer      uuid not null references people.party,
    payee      uuid not null references people.party,
    currencies uuid[] not null,
    amounts    bigint[] not null,
    subject    text not null default '' check (length(subject) <= 500),
    piece      text not null check (length(piece) between 1 and 60),
    made_by    uuid not null references people.party,
    key        text not null check (length(key) between 1 and 120),
    made_at    timestamptz not null,
    constraint debt_several check (ledger.several(currencies, amounts)),
    constraint debt_positive check (0 < all (amounts)),
    constraint debt_bounded check (1000000000000 >= all (amounts)),
    constraint debt_ends check (payer <> payee),
    constraint debt_key unique (key)
);
create index debt_payer on ledger.debt (payer);
create index debt_payee on ledger.debt (payee);
select journal.install('ledger.debt');

-- Paid, by which transfer; or taken back, without one. Once.
create table ledger.debt_end (
    debt    uuid primary key references ledger.debt,
    transfer uuid unique references ledger.transfer,
    reason   text not null default '' check (length(reason) <= 500),
    made_by  uuid not null references people.party,
    made_at  timestamptz not null
);
select journal.install('ledger.debt_end');

-- Only a payment of all of it, between the same two, pays a debt.
create function ledger.end_debt() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if new.transfer is not null and not exists (select from ledger.debt k join ledger.transfer t on t.id = new.transfer
            where k.id = new.debt and t.kind = 'PAYMENT' and t.payer = k.payer and t.payee = k.payee
              and t.currencies = k.currencies and t.amounts = k.amounts) then
        perform ledger.refuse('debt_payment', new.debt::text);
    end if;
    return new;
end $$;
create trigger end_debt before insert on ledger.debt_end for each row execute function ledger.end_debt();

alter table ledger.book_account drop constraint book_account_role_check;
alter table ledger.book_account add constraint book_account_role_check
    check (role in ('AVAILABLE', 'RESERVED', 'EXPENSE', 'INCOME', 'OWED', 'RECEIVABLE'));

alter table ledger.book_entry add column debt uuid references ledger.debt;
alter table ledger.book_entry drop constraint entry_journal;
alter table ledger.book_entry add constraint entry_journal check (journal in ('AN', 'AC', 'VE', 'BQ', 'OD'));
alter table ledger.book_entry add constraint entry_debt
    check ((journal in ('AC', 'VE')) = (debt is not null) and (debt is null or currency is not null));
alter table ledger.book_entry drop constraint entry_label;
alter table ledger.book_entry add constraint entry_label
    check (journal in ('AC', 'VE', 'BQ') or label = btrim(label) and label <> '');

-- The debts that the books of a party know: asked for since they were opened.
create function ledger.debts_of(of_party uuid)
    returns table (debt uuid, owing boolean, currencies uuid[], amounts bigint[], day date, made_at timestamptz)
    language sql stable set search_path = pg_catalog as $$
    select k.id, k.payer = of_party, k.currencies, k.amounts, (k.made_at at time zone 'Europe/Paris')::date, k.made_at
    from ledger.debt k
    where of_party in (k.payer, k.payee) and (k.made_at at time zone 'Europe/Paris')::date
        >= (select min(o.first_day) from ledger.book_period o where o.party = of_party)
$$;

-- What the books don't have yet, in the order in which it happened: payments and what was given back, debts and those taken back.
-- A debt whose entry somebody took back by hand needs no other one.
drop function ledger.unrecorded(uuid);
create function ledger.unrecorded(of_party uuid)
    returns table (kind text, transfer uuid, debt uuid, currency uuid, paid boolean, cents bigint, day date)
    language sql stable set search_path = pg_catalog as $$
    with euro as (select b.currency from ledger.book_account b where b.party = of_party and b.role = 'AVAILABLE'),
    known as materialized (select * from ledger.debts_of(of_party))
    select u.kind, u.transfer, u.debt, u.currency, u.paid, u.cents, (u.made_at at time zone 'Europe/Paris')::date
    from (
        select t.kind, t.id as transfer, k.debt, a.currency, p.outside < 0 as paid, abs(p.outside) as cents, t.made_at,
            'transfer-' || t.id || '-' || a.currency as key
        from euro
        join ledger.account a on a.party = of_party and a.currency = euro.currency
        join ledger.posting p on p.account = a.id and p.outside <> 0
        join ledger.transfer t on t.id = p.transfer
        left join ledger.debt_end e on e.transfer = t.id
        left join known k on k.debt = e.debt
        where (t.made_at at time zone 'Europe/Paris')::date
            >= (select min(o.first_day) from ledger.book_period o where o.party = of_party)
        union all
        select 'DEBT', null, k.debt, l.currency, k.owing, l.amount, k.made_at,
            'debt-' || k.debt || '-' || l.currency
        from known k cross join lateral unnest(k.currencies, k.amounts) as l(currency, amount)
        join euro on euro.currency = l.currency
        union all
        select 'TAKEN_BACK', null, k.debt, l.currency, k.owing, l.amount, e.made_at,
            'debt-back-' || k.debt || '-' || l.currency
        from known k cross join lateral unnest(k.currencies, k.amounts) as l(currency, amount)
        join euro on euro.currency = l.currency
        join ledger.debt_end e on e.debt = k.debt and e.transfer is null
        where not exists (select from ledger.book_entry w join ledger.book_entry back on back.corrects = w.id
            where w.party = of_party and w.key = 'debt-' || k.debt || '-' || l.currency)) u
    where not exists (select from ledger.book_entry w where w.party = of_party and w.key = u.key)
    order by u.made_at, u.transfer, u.debt, u.currency
$$;

create or replace function ledger.map_account() returns trigger
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
        -- what is owed and what is to come are used by debts only; the other accounts by any entry
        if exists (select from ledger.book_entry e where e.party = new.party and e.currency = new.currency
                and (new.role not in ('OWED', 'RECEIVABLE')
                    or e.journal = case new.role when 'OWED' then 'AC' else 'VE' end))
            or unit.regime <> 'EXTERNAL' and exists (select from ledger.book_closing c where c.party = new.party) then
            perform ledger.refuse('account_in_use', new.account);
        end if;
    end if;
    return new;
end $$;

create or replace function ledger.write_entry() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    opened ledger.book_period;
    source record;
    standing text;
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
        select b.account into standing from ledger.book_account b
            where b.party = new.party and b.currency = new.currency and b.role = 'AVAILABLE';
        if source.amount is null or standing is null or cardinality(new.accounts) <> 2
            or (select sum(d) from unnest(new.debits) d) <> source.amount
            or not exists (select from unnest(new.accounts, new.debits, new.credits) as l(account, debit, credit)
                where l.account = standing and (l.credit > 0) = source.paid) then
            perform ledger.refuse('entry_transfer', new.transfer::text);
        end if;
        new.piece_day := source.day;
        new.key := 'transfer-' || new.transfer || '-' || new.currency;
    end if;
    if new.journal in ('AC', 'VE') then
        select l.amount, (coalesce(e.made_at, k.made_at) at time zone 'Europe/Paris')::date as day into source
            from ledger.debt k cross join lateral unnest(k.currencies, k.amounts) as l(currency, amount)
            left join ledger.debt_end e on e.debt = k.id and e.transfer is null and new.corrects is not null
            where k.id = new.debt and l.currency = new.currency
              and new.party = case new.journal when 'AC' then k.payer else k.payee end
              and (new.corrects is null or e.debt is not null);
        select b.account into standing from ledger.book_account b
            where b.party = new.party and b.currency = new.currency
              and b.role = case new.journal when 'AC' then 'OWED' else 'RECEIVABLE' end;
        if source.amount is null or standing is null or cardinality(new.accounts) <> 2
            or (select sum(d) from unnest(new.debits) d) <> source.amount
            or not exists (select from unnest(new.accounts, new.debits, new.credits) as l(account, debit, credit)
                where l.account = standing and (l.credit > 0) = ((new.journal = 'AC') = (new.corrects is null))) then
            perform ledger.refuse('entry_of_debt', new.debt::text);
        end if;
        new.piece_day := source.day;
        new.key := case when new.corrects is null then 'debt-' else 'debt-back-' end || new.debt || '-' || new.currency;
    end if;
    if new.corrects is not null then
        select e.* into original from ledger.book_entry e where e.id = new.corrects;
        if original.party <> new.party or original.journal = 'AN' or original.accounts <> new.accounts
            or original.debits <> new.credits or original.credits <> new.debits
            or new.journal not in ('OD', 'AC', 'VE')
            or new.journal <> 'OD' and (original.journal, original.debt, original.currency)
                is distinct from (new.journal, new.debt, new.currency) then
            perform ledger.refuse('entry_mirror', new.corrects::text);
        end if;
    end if;
    new.period := opened.id;
    new.number := coalesce((select max(e.number) from ledger.book_entry e
        where e.period = opened.id and e.journal = new.journal), 0) + 1;
    return new;
end $$;

revoke execute on function ledger.end_debt(), ledger.debts_of(uuid), ledger.unrecorded(uuid) from public;
grant execute on function ledger.debts_of(uuid), ledger.unrecorded(uuid) to fabcom_app;
