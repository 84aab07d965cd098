-- Which account of the books takes which kind of line or means of payment; what is not said follows the preset.
create table billing.account (
    organisation uuid        not null references people.party,
    what         text        not null check (what ~ '^[A-Z_]{3,20}$'),
    account      text        not null check (account ~ '^[1-7][0-9]{2,7}$'),
    changed_by   uuid        not null references people.party,
    changed_at   timestamptz not null,
    primary key (organisation, what)
);
comment on table billing.account is 'accounts of the books for lines and payments of invoices, where they are not the preset';
comment on column billing.account.what is 'a kind of line, a means of payment, the client, the partner or VAT';
grant select, insert, update on billing.account to fabcom_app;

-- The second-hand register (option): objects acquired, day by day, never changed. A gift has an estimated value, and its giver need not
-- be named.
create table billing.register_entry (
    id           uuid primary key,
    organisation uuid        not null references people.party,
    year         integer     not null,
    number       integer     not null,
    day          date        not null,
    way          text        not null check (way in ('GIFT', 'PURCHASE', 'EXCHANGE', 'DEPOSIT')),
    description  text        not null check (length(description) between 2 and 500),
    origin       text        not null check (length(origin) between 2 and 300),
    pieces       integer     not null check (pieces between 1 and 100000),
    cents        bigint      not null check (cents >= 0),
    supplier     text        not null default '' check (length(supplier) <= 200),
    document     text        not null default '' check (length(document) <= 200),
    corrects     uuid references billing.register_entry,
    made_by      uuid        not null references people.party,
    made_at      timestamptz not null,
    constraint register_identity check (way = 'GIFT' or supplier <> '' and document <> ''),
    constraint register_number unique (organisation, year, number)
);
create unique index register_corrected on billing.register_entry (corrects) where corrects is not null;
create index register_by_day on billing.register_entry (organisation, day desc, number desc);
comment on table billing.register_entry is 'register of second-hand objects: what came in, from where, what it is worth';
comment on column billing.register_entry.cents is 'price paid; for a gift the estimated value of the object or lot';
comment on column billing.register_entry.supplier is 'name, quality and home of who sold, exchanged or deposited it';
comment on column billing.register_entry.document is 'identity paper: nature, number, date, authority';
comment on column billing.register_entry.corrects is 'the entry that this one replaces';
select journal.install('billing.register_entry');

create function billing.write_register() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    last_day date;
begin
    new.year := extract(year from new.day);
    insert into billing.series (organisation, code, year) values (new.organisation, 'registre', new.year) on conflict do nothing;
    perform from billing.series s where s.organisation = new.organisation and s.code = 'registre' and s.year = new.year for update;
    select coalesce(max(e.number), 0) + 1, max(e.day) into new.number, last_day from billing.register_entry e
        where e.organisation = new.organisation and e.year = new.year;
    if new.day < last_day then perform billing.refuse('register_order', last_day::text); end if;
    if new.corrects is not null and not exists (select from billing.register_entry e
            where e.id = new.corrects and e.organisation = new.organisation) then
        perform billing.refuse('register_corrects', new.corrects::text);
    end if;
    return new;
end $$;
create trigger write_register before insert on billing.register_entry for each row execute function billing.write_register();
revoke execute on function billing.write_register() from public;

-- Invoices of others that were read in; the file lies in the cellar.
create table billing.received (
    id           uuid primary key,
    organisation uuid        not null references people.party,
    file         uuid,
    number       text        not null check (length(number) <= 200),
    kind         text        not null check (length(kind) <= 10),
    day          date        not null,
    seller       text        not null check (length(seller) <= 200),
    siren        text        not null check (length(siren) <= 20),
    net          bigint      not null,
    tax          bigint      not null,
    gross        bigint      not null,
    currency     text        not null check (length(currency) <= 10),
    taken_by     uuid        not null references people.party,
    taken_at     timestamptz not null,
    constraint received_once unique (organisation, siren, seller, number)
);
create index received_by_day on billing.received (organisation, day desc, id);
comment on table billing.received is 'invoices that others sent as Factur-X and that were read in';
comment on column billing.received.file is 'refers to files.held';
grant update (file) on billing.received to fabcom_app;
grant select, insert, delete on billing.received to fabcom_app;
