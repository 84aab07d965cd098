-- An issued invoice never changes; whose account its buyer has may be said later, where it names none, and it reaches that account.
create table billing.addressee (
    invoice uuid primary key references billing.invoice,
    party   uuid        not null references people.party,
    said_by uuid        not null references people.party,
    said_at timestamptz not null
);
create index addressee_party on billing.addressee (party);
comment on table billing.addressee is 'the account that reads an invoice as its buyer, said after it was issued without naming one';
comment on column billing.addressee.invoice is 'the invoice';
comment on column billing.addressee.party is 'the account';
comment on column billing.addressee.said_by is 'who said it';
comment on column billing.addressee.said_at is 'when they said it';
grant select, insert, delete on billing.addressee to fabcom_app;

create function billing.addressee_fits() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from billing.invoice i where i.id = new.invoice and i.kind = 'INVOICE' and i.buyer is null
            and i.organisation <> new.party) then
        perform billing.refuse('addressee', new.invoice::text);
    end if;
    return new;
end $$;
create trigger addressee_fits before insert or update on billing.addressee for each row execute function billing.addressee_fits();
