-- nodes stopped
-- What a seller pays back by a payment of its own belongs to an invoice too; no transfer counts for more than it brought.
alter table billing.spent_transfer drop constraint spent_transfer_pays_check;
alter table billing.spent_transfer add constraint spent_transfer_pays_check check (pays in ('INVOICE', 'SALE', 'BACK'));
comment on column billing.spent_transfer.pays is 'INVOICE: one or several of them; SALE: a sale of a till; BACK: what was too much on invoices';

create or replace function billing.spend(spent uuid, what text) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    insert into billing.spent_transfer (transfer, pays) values (spent, what) on conflict do nothing;
    if (select s.pays from billing.spent_transfer s where s.transfer = spent for update) <> what then
        raise exception 'transfer % paid something else', spent
            using errcode = 'unique_violation', constraint = 'spent_transfer_pkey';
    end if;
end $$;

create or replace function billing.payment_spends() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    went record;
    way  integer;
begin
    select t.*, i.organisation into went from ledger.transfer_card t, billing.invoice i
        where t.id = new.transfer and i.id = new.invoice;
    way := case when went.payer = went.organisation then -1 else 1 end;
    perform billing.spend(new.transfer, case way when 1 then 'INVOICE' else 'BACK' end);
    if new.cents * way < 0 and (select coalesce(sum(p.cents), 0) + new.cents from billing.payment p
            where p.invoice = new.invoice and p.transfer = new.transfer and p.currency = new.currency) * way < 0 then
        perform billing.refuse(case way when 1 then 'payment_back' else 'payment_excess' end, new.transfer::text);
    end if;
    if new.cents * way > 0 and (select coalesce(sum(p.cents), 0) + new.cents from billing.payment p
            where p.transfer = new.transfer and p.currency = new.currency) * way
        > coalesce(went.amounts[array_position(went.currencies, new.currency)], 0)
            - (select coalesce(sum(r.amounts[array_position(r.currencies, new.currency)]), 0) from ledger.transfer_card r
                where r.concerns = new.transfer and r.kind = 'REVERSAL') then
        perform billing.refuse(case way when 1 then 'payment_excess' else 'payment_back' end, new.transfer::text);
    end if;
    return new;
end $$;
revoke execute on function billing.payment_spends() from public;
