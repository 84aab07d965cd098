-- Payments in a batch (E44): one to many or many to one, all or nothing. What was booked is remembered by its content, so that
-- the same list twice is one booking. The payments themselves are transfers like any other.
create table ledger.batch (
    id        uuid primary key,
    wallet    uuid not null references people.party,
    direction text not null check (direction in ('OUT', 'IN')),
    digest    bytea not null check (length(digest) = 32),
    title     text not null default '' check (length(title) <= 500),
    lines     integer not null check (lines between 1 and 1000),
    made_by   uuid not null references people.party,
    made_at   timestamptz not null,
    constraint batch_once unique (wallet, direction, digest)
);
create index batch_wallet on ledger.batch (wallet, made_at desc);
select journal.protect('ledger.batch');

-- Opens and locks every account that a batch will touch, in the order in which single transfers do: two batches, or a batch and
-- a payment, wait for each other and never in a circle.
create function ledger.take_accounts(of_currencies uuid[], of_parties uuid[]) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    line record;
begin
    for line in select distinct p, c from unnest(of_currencies, of_parties) as t(c, p)
        where not exists (select from ledger.account a where a.party = p and a.currency = c)
        order by p, c
    loop
        perform ledger.open_account(line.c, line.p);
    end loop;
    perform from ledger.account a
        where exists (select from unnest(of_currencies, of_parties) as t(c, p) where a.party = p and a.currency = c)
        order by a.id for no key update;
end $$;
revoke execute on function ledger.take_accounts(uuid[], uuid[]) from public;
grant execute on function ledger.take_accounts(uuid[], uuid[]) to fabcom_app;
