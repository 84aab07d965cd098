-- Invoices and credit notes: a row is a document, to which one can only add; its number is the next one of its series and year, given
-- under the lock of the series, whatever the caller says (S26, S27). What is paid and credited is added up beside it.
create table billing.issuer (
    organisation uuid primary key references people.party,
    street       text        not null default '' check (length(street) <= 200),
    postcode     text        not null default '' check (length(postcode) <= 10),
    city         text        not null default '' check (length(city) <= 80),
    email        text        not null default '' check (length(email) <= 200),
    iban         text        not null default '' check (length(iban) <= 34),
    due_days     integer     not null default 30 check (due_days between 0 and 60),
    penalty      text        not null default '' check (length(penalty) <= 200),
    discount     text        not null default '' check (length(discount) <= 200),
    footer       text        not null default '' check (length(footer) <= 500),
    reminders    boolean     not null default false,
    register     boolean     not null default false,
    version      integer     not null default 1,
    changed_by   uuid        not null references people.party,
    changed_at   timestamptz not null
);
comment on table billing.issuer is 'what an organisation prints on its invoices; each invoice keeps its own copy';
comment on column billing.issuer.register is 'it keeps the register of second-hand objects';
grant select, insert, update on billing.issuer to fabcom_app;

create table billing.draft (
    id           uuid primary key,
    organisation uuid        not null references people.party,
    buyer        uuid references people.party,
    content      jsonb       not null,
    version      integer     not null default 1,
    made_by      uuid        not null references people.party,
    changed_at   timestamptz not null
);
create index draft_of on billing.draft (organisation, changed_at desc);
comment on table billing.draft is 'invoices that are being written; they have no number, and go when they are issued';
grant select, insert, update, delete on billing.draft to fabcom_app;

create table billing.series (
    organisation uuid    not null references people.party,
    code         text    not null,
    year         integer not null,
    primary key (organisation, code, year)
);
comment on table billing.series is 'what is locked while the next number of a series is given';
grant select on billing.series to fabcom_app;

create function billing.adds_up(content jsonb, net bigint, tax bigint) returns boolean
    language sql immutable
    return jsonb_array_length(content -> 'lines') between 1 and 300
        and (select sum((l ->> 'net')::bigint) = net and sum((l ->> 'tax')::bigint) = tax
                and min((l ->> 'net')::bigint) >= 0 and min((l ->> 'tax')::bigint) >= 0
            from jsonb_array_elements(content -> 'lines') as l);

create table billing.invoice (
    id           uuid primary key,
    organisation uuid        not null references people.party,
    kind         text        not null check (kind in ('INVOICE', 'CREDIT')),
    series       text        not null check (series ~ '^[A-Z]{1,6}$'),
    year         integer     not null,
    number       integer     not null,
    reference    text        not null check (length(reference) <= 35),
    credits      uuid references billing.invoice,
    day          date        not null,
    due          date        not null,
    buyer        uuid references people.party,
    buyer_name   text        not null,
    net          bigint      not null,
    tax          bigint      not null,
    content      jsonb       not null,
    key          text        not null check (length(key) between 1 and 120),
    made_by      uuid        not null references people.party,
    made_at      timestamptz not null,
    constraint invoice_adds_up check (billing.adds_up(content, net, tax)),
    constraint invoice_credits check ((kind = 'CREDIT') = (credits is not null)),
    constraint invoice_due check (due >= day),
    constraint invoice_key unique (organisation, key),
    constraint invoice_number unique (organisation, series, year, number)
);
create index invoice_by_day on billing.invoice (organisation, day desc, id);
create index invoice_of_buyer on billing.invoice (buyer) where buyer is not null;
create index invoice_credited on billing.invoice (credits) where credits is not null;
comment on table billing.invoice is 'issued invoices and credit notes; amounts are cents, a credit note has positive ones';
comment on column billing.invoice.content is 'all that the document says: both sides, lines with their VAT, terms, as they were when it was issued';
comment on column billing.invoice.reference is 'series, year and number, as it is printed';
select journal.install('billing.invoice');

create table billing.credited_line (
    invoice  uuid    not null references billing.invoice,
    position integer not null,
    credit   uuid    not null references billing.invoice,
    constraint credited_once primary key (invoice, position)
);
create index credited_line_by on billing.credited_line (credit);
comment on table billing.credited_line is 'derived: which lines credit notes took back; a line is taken back once';
grant select on billing.credited_line to fabcom_app;

create table billing.payment (
    id      uuid primary key,
    invoice uuid        not null references billing.invoice,
    day     date        not null,
    cents   bigint      not null check (cents <> 0),
    means   text        not null check (means in ('CASH', 'CHEQUE', 'CARD', 'TRANSFER', 'LOCAL', 'OTHER')),
    note    text        not null default '' check (length(note) <= 200),
    key     text        not null check (length(key) between 1 and 120),
    made_by uuid        not null references people.party,
    made_at timestamptz not null,
    constraint payment_key unique (invoice, key)
);
comment on table billing.payment is 'what was paid on an invoice; below zero what was given back';
select journal.install('billing.payment');

create table billing.standing (
    invoice      uuid primary key references billing.invoice,
    organisation uuid   not null references people.party,
    gross        bigint not null,
    credited     bigint not null default 0,
    paid         bigint not null default 0,
    remaining    bigint not null generated always as (gross - credited - paid) stored
);
create index standing_open on billing.standing (organisation) where remaining > 0;
comment on table billing.standing is 'derived: what is still to be paid on each invoice; kept by triggers, compared by check';
grant select on billing.standing to fabcom_app;

create table billing.reminder (
    id      uuid primary key,
    invoice uuid        not null references billing.invoice,
    level   integer     not null check (level between 1 and 3),
    sent_to text        not null check (length(sent_to) <= 200),
    made_at timestamptz not null,
    constraint reminder_once unique (invoice, level)
);
comment on table billing.reminder is 'letters that reminded of an invoice';
select journal.install('billing.reminder');

create function billing.write_invoice() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    original billing.invoice;
    last_day date;
begin
    new.year := extract(year from new.day);
    insert into billing.series (organisation, code, year) values (new.organisation, new.series, new.year)
        on conflict do nothing;
    perform from billing.series s where s.organisation = new.organisation and s.code = new.series
        and s.year = new.year for update;
    select coalesce(max(i.number), 0) + 1, max(i.day) into new.number, last_day from billing.invoice i
        where i.organisation = new.organisation and i.series = new.series and i.year = new.year;
    if new.day < last_day then perform billing.refuse('invoice_order', last_day::text); end if;
    new.reference := new.series || '-' || new.year || '-' || lpad(new.number::text, greatest(5, length(new.number::text)), '0');
    if new.kind = 'CREDIT' then
        select i.* into original from billing.invoice i where i.id = new.credits;
        if original.kind <> 'INVOICE' or original.organisation <> new.organisation or new.day < original.day then
            perform billing.refuse('credit_of', new.credits::text);
        end if;
    end if;
    return new;
end $$;
create trigger write_invoice before insert on billing.invoice for each row execute function billing.write_invoice();

-- A line that is credited must be one of the invoice, and say the same amounts.
create function billing.after_invoice() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if new.kind = 'INVOICE' then
        insert into billing.standing (invoice, organisation, gross) values (new.id, new.organisation, new.net + new.tax);
        return null;
    end if;
    perform from billing.standing s where s.invoice = new.credits for no key update;
    if exists (select from jsonb_array_elements(new.content -> 'lines') as l
            where not exists (select from billing.invoice i
                cross join jsonb_array_elements(i.content -> 'lines') as o
                where i.id = new.credits and o ->> 'position' = l ->> 'position'
                    and o ->> 'net' = l ->> 'net' and o ->> 'tax' = l ->> 'tax')) then
        perform billing.refuse('credit_lines', new.credits::text);
    end if;
    insert into billing.credited_line (invoice, position, credit)
        select new.credits, (l ->> 'position')::int, new.id from jsonb_array_elements(new.content -> 'lines') as l;
    update billing.standing s set credited = s.credited + new.net + new.tax where s.invoice = new.credits;
    return null;
end $$;
create trigger after_invoice after insert on billing.invoice for each row execute function billing.after_invoice();

create function billing.pay() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    standing billing.standing;
begin
    select s.* into standing from billing.standing s where s.invoice = new.invoice for no key update;
    if standing.invoice is null then perform billing.refuse('payment_of', new.invoice::text); end if;
    if new.cents > 0 and new.cents > standing.remaining then perform billing.refuse('payment_excess', standing.remaining::text); end if;
    if standing.paid + new.cents < 0 then perform billing.refuse('payment_back', standing.paid::text); end if;
    update billing.standing s set paid = s.paid + new.cents where s.invoice = new.invoice;
    return new;
end $$;
create trigger pay before insert on billing.payment for each row execute function billing.pay();

revoke execute on function billing.write_invoice(), billing.after_invoice(), billing.pay(), billing.adds_up(jsonb, bigint, bigint),
    billing.refuse(text, text) from public;
grant execute on function billing.adds_up(jsonb, bigint, bigint) to fabcom_app;
