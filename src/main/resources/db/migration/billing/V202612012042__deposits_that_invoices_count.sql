-- nodes stopped
-- What an invoice counted of a deposit that no till had is no money of a till any more.
create index payment_deposit on billing.payment (key) where key like 'deposit-%';
create function billing.counts_deposit(loan uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from billing.payment p
        where p.key = 'deposit-' || loan and p.key like 'deposit-%' and p.means = 'OTHER')
$$;
revoke all on function billing.counts_deposit(uuid) from public;
grant execute on function billing.counts_deposit(uuid) to fabcom_app;
comment on function billing.counts_deposit(uuid) is 'for other rooms: an invoice was paid by the deposit of this loan (flows.loan), which no till had';
