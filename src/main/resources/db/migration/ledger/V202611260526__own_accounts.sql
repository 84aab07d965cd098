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

create function ledger.keep_mapping() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into ledger.book_account_change (party, currency, role, old_account, new_account, made_by, made_at)
        values (new.party, new.currency, new.role, old.account, new.account, new.changed_by, new.changed_at);
    return null;
end $$;
create trigger keep_mapping after update on ledger.book_account for each row when (old.account <> new.account)
    execute function ledger.keep_mapping();

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
create or replace function ledger.known_account(of_party uuid, account text) returns boolean
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

revoke execute on function ledger.chart_of(uuid), ledger.keep_mapping(), ledger.add_account(), ledger.drop_account() from public;
grant execute on function ledger.chart_of(uuid) to fabcom_app;
