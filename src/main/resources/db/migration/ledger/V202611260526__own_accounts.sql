-- Each change of the mapping is kept: written by the trigger alone, whoever changes it. Changes made before this migration left their last
-- author and day only.
create table ledger.book_account_change (
    id          bigint generated always as identity primary key,
    party       uuid not null references ledger.books,
    currency    uuid not null references ledger.currency,
    role        text not null,
    old_account text not null,
    new_account text not null,
    made_by     uuid not null references people.party,
    made_at     timestamptz not null
);
create index book_account_change_of on ledger.book_account_change (party, id desc);
select journal.protect('ledger.book_account_change');
revoke insert on ledger.book_account_change from fabcom_app;

-- Accounts that a structure adds to the chart for its entries by hand: classes 1 to 7, and the first two figures of one that is there.
create table ledger.own_account (
    party    uuid not null references ledger.books,
    number   text not null,
    label    text not null,
    added_by uuid not null references people.party,
    added_at timestamptz not null,
    primary key (party, number),
    constraint own_account_number check (number ~ '^[1-7][0-9]{2,7}$'),
    constraint own_account_label check (label = btrim(label) and length(label) between 1 and 120)
);
grant select, insert, delete on ledger.own_account to fabcom_app;

create function ledger.chart_of(of_party uuid) returns table (number text, label text)
    language sql stable set search_path = pg_catalog as $$
    select c.number, c.label from ledger.chart_account c
    union all
    select o.number, o.label from ledger.own_account o where o.party = of_party
$$;
create function ledger.known_account(of_party uuid, account text) returns boolean
    language sql stable set search_path = pg_catalog as $$
    select exists (select from ledger.chart_account c where c.number = account)
        or exists (select from ledger.own_account o where o.party = of_party and o.number = account)
$$;

create function ledger.add_account() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select from ledger.chart_account c where c.number = new.number) then
        perform ledger.refuse('own_account_pkey', new.number);
    end if;
    if not exists (select from ledger.chart_account c where left(c.number, 2) = left(new.number, 2)) then
        perform ledger.refuse('own_account_number', new.number);
    end if;
    return new;
end $$;
create trigger add_account before insert on ledger.own_account for each row execute function ledger.add_account();

-- What was written stays readable: an account that served is not taken away. Writers and this meet at the row of the books.
create function ledger.drop_account() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform from ledger.books b where b.party = old.party for no key update;
    if exists (select from ledger.book_entry e where e.party = old.party and old.number = any (e.accounts)) then
        perform ledger.refuse('account_in_use', old.number);
    end if;
    return old;
end $$;
create trigger drop_account before delete on ledger.own_account for each row execute function ledger.drop_account();

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
        if new.account <> old.account then
            insert into ledger.book_account_change (party, currency, role, old_account, new_account, made_by, made_at)
                values (new.party, new.currency, new.role, old.account, new.account, new.changed_by, new.changed_at);
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
    if not (select bool_and(ledger.known_account(new.party, l.account)) from unnest(new.accounts) as l(account)) then
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

revoke execute on function ledger.chart_of(uuid), ledger.known_account(uuid, text), ledger.add_account(),
    ledger.drop_account() from public;
grant execute on function ledger.chart_of(uuid), ledger.known_account(uuid, text) to fabcom_app;
