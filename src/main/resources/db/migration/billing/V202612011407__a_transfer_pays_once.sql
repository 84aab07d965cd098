-- nodes stopped
-- A payment of the safe pays invoices or a sale, whoever writes: until now a lock alone kept them apart.
create table billing.spent_transfer (
    transfer uuid primary key,
    pays     text not null check (pays in ('INVOICE', 'SALE'))
);
comment on table billing.spent_transfer is 'what each payment of the safe that was counted pays';
comment on column billing.spent_transfer.transfer is 'refers to ledger.transfer';
comment on column billing.spent_transfer.pays is 'INVOICE: one or several of them; SALE: a sale of a till';
grant select on billing.spent_transfer to fabcom_app;
insert into billing.spent_transfer select distinct transfer, 'INVOICE' from billing.payment where transfer is not null;

-- Whoever comes second waits for the first, and is refused if it paid something else.
create function billing.spend(spent uuid, what text) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    insert into billing.spent_transfer (transfer, pays) values (spent, what) on conflict do nothing;
    if (select s.pays from billing.spent_transfer s where s.transfer = spent) <> what then
        raise exception 'transfer % paid something else', spent
            using errcode = 'unique_violation', constraint = 'spent_transfer_pkey';
    end if;
end $$;
revoke all on function billing.spend(uuid, text) from public;
grant execute on function billing.spend(uuid, text) to fabcom_app;
comment on function billing.spend(uuid, text) is 'for other rooms: notes what a payment of the safe pays, refuses a second use';

create function billing.payment_spends() returns trigger
    language plpgsql as $$
begin
    perform billing.spend(new.transfer, 'INVOICE');
    return new;
end $$;
create trigger payment_spends before insert on billing.payment
    for each row when (new.transfer is not null) execute function billing.payment_spends();
