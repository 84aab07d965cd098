-- nodes stopped
-- What paid a sale pays no invoice, and the other way round: billing keeps which.
insert into billing.spent_transfer select transfer, 'SALE' from till.paid_transfer on conflict do nothing;

create function till.sale_spends() returns trigger
    language plpgsql as $$
begin
    perform billing.spend(new.transfer, 'SALE');
    return new;
end $$;
create trigger sale_spends before insert on till.paid_transfer
    for each row execute function till.sale_spends();
