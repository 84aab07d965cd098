-- The till: what happens at it is an event, numbered without gap, chained and signed. The base itself refuses a number out
-- of order, a broken chain, lines that do not add up and a refund of more than was sold.
create schema till;
grant usage on schema till to fabcom_app;

create table till.till (
    id           uuid primary key,
    organisation uuid not null references people.party,
    site         uuid not null,
    number       int  not null check (number > 0),
    name         text not null check (name = btrim(name) and length(name) between 1 and 60),
    training_of  uuid unique references till.till,
    year_starts  smallint not null default 1 check (year_starts between 1 and 12),
    added_by     uuid not null references people.party,
    added_at     timestamptz not null,
    closed_at    timestamptz,
    unique (organisation, number)
);
create index till_site on till.till (site);
comment on table till.till is 'the tills of organisations; a till for training is the twin of a real one';
comment on column till.till.site is 'refers to flows.site';
comment on column till.till.year_starts is 'the month with which its year begins';
grant select, insert on till.till to fabcom_app;
grant update (name, year_starts, closed_at) on till.till to fabcom_app;

-- Keys with which events are signed. A base that is laid elsewhere keeps them, so that its journals go on.
create table till.signing_key (
    id          smallint primary key generated always as identity,
    public_key  bytea not null,
    private_key bytea not null,
    made_at     timestamptz not null
);
comment on table till.signing_key is 'keys of the instance (Ed25519) that sign what happens at tills';
comment on column till.signing_key.private_key is 'secret: signs what happens at tills';
select journal.protect('till.signing_key');

-- Where each journal stands. Kept by the trigger alone.
create table till.head (
    till       uuid primary key references till.till,
    number     bigint not null default 0,
    hash       bytea  not null,
    at         timestamptz,
    session    bigint,
    day        date,
    month      date,
    year       date,
    last_day   bigint not null default 0,
    last_month bigint not null default 0,
    last_year  bigint not null default 0,
    sold       bigint not null default 0,
    refunded   bigint not null default 0,
    version    text   not null default ''
);
comment on table till.head is 'where the journal of each till stands; derived from till.event, compared by ./fabcom check';
comment on column till.head.session is 'number of the opening, while the till is open';
comment on column till.head.day is 'the day that is not closed yet';
grant select on till.head to fabcom_app;

create table till.event (
    till      uuid   not null references till.till,
    number    bigint not null,
    kind      text   not null check (kind in ('OPENED', 'SALE', 'CANCELLED', 'REFUND', 'REPRINT', 'FLOAT', 'DRAWER', 'COUNTED',
        'DAY', 'MONTH', 'YEAR', 'ARCHIVE', 'VERSION', 'CLOCK', 'TRAINING', 'RESTORED')),
    at        timestamptz not null,
    day       date   not null,
    operator  uuid,
    session   bigint,
    concerned uuid,
    concerns  bigint,
    cents     bigint not null,
    key       text check (length(key) between 1 and 120),
    digest    bytea  not null check (length(digest) = 32),
    body      text   not null check (length(body) <= 200000),
    hash      bytea  not null check (length(hash) = 32),
    signature bytea  not null check (length(signature) = 64),
    signer    smallint not null references till.signing_key,
    primary key (till, number)
);
create unique index event_key on till.event (till, key) where key is not null;
create index event_concerns on till.event (concerned, concerns) where concerns is not null;
comment on table till.event is 'what happened at a till, in the order of its numbers; chained by hash and signed';
comment on column till.event.operator is 'refers to people.party';
comment on column till.event.concerned is 'refers to till.till';
comment on column till.event.body is 'what was signed: JSON in canonical form; all other columns follow from it';
comment on column till.event.hash is 'SHA-256 of the hash before and the body';

create table till.closing (
    till     uuid   not null references till.till,
    number   bigint not null,
    kind     text   not null check (kind in ('DAY', 'MONTH', 'YEAR')),
    first_day date  not null,
    last_day date   not null,
    sales    int    not null,
    refunds  int    not null,
    cents    bigint not null,
    at       timestamptz not null,
    totals   jsonb  not null,
    hash     bytea  not null,
    primary key (till, number)
);
create index closing_period on till.closing (till, kind, last_day);
comment on table till.closing is 'closings of days, months and years, derived from till.event';
select journal.install('till.closing');
revoke insert on till.closing from fabcom_app;

create table till.archive (
    till    uuid   not null,
    number  bigint not null,
    content bytea  not null,
    made_at timestamptz not null,
    primary key (till, number),
    foreign key (till, number) references till.event
);
comment on table till.archive is 'archives of journals as they were handed out';
select journal.protect('till.archive');

-- A payment in a currency of the territory pays one sale and no second one.
create table till.paid_transfer (
    transfer uuid primary key,
    till     uuid   not null,
    number   bigint not null,
    foreign key (till, number) references till.event
);
comment on table till.paid_transfer is 'transfers that paid a sale';
comment on column till.paid_transfer.transfer is 'refers to ledger.transfer';
grant select, insert on till.paid_transfer to fabcom_app;

-- The guide of prices: what a piece or a kilogram of a kind costs, and how the till shows it.
create table till.guide (
    kind         uuid primary key,
    organisation uuid not null references people.party,
    icon         text not null default 'tag' check (length(icon) between 1 and 40),
    per          text not null check (per in ('PIECE', 'KILO', 'FREE')),
    least        bigint not null check (least between 0 and 10000000),
    most         bigint not null check (most between least and 10000000),
    category     text not null check (length(category) between 1 and 40),
    changed_by   uuid not null references people.party,
    changed_at   timestamptz not null
);
create index guide_organisation on till.guide (organisation);
comment on table till.guide is 'the guide of prices by kind of object';
comment on column till.guide.kind is 'refers to flows.kind';
comment on column till.guide.least is 'the price, or the lowest of the guide, in cents for a piece or a kilogram';
comment on column till.guide.category is 'of VAT, as billing names it';
grant select, insert, update on till.guide to fabcom_app;

create table till.basket (
    id       uuid primary key,
    till     uuid not null references till.till,
    label    text not null default '' check (length(label) <= 60),
    lines    jsonb not null,
    parked   boolean not null default false,
    version  int  not null default 1,
    made_by  uuid not null references people.party,
    changed_at timestamptz not null
);
create index basket_till on till.basket (till);
create unique index basket_current on till.basket (till, made_by) where not parked;
comment on table till.basket is 'baskets that are not paid yet; they go when they are paid or given up';
grant select, insert, update, delete on till.basket to fabcom_app;

create function till.refuse(what text, detail text) returns void
    language plpgsql as $$
begin
    raise exception 'refused: %', what using errcode = 'check_violation', constraint = what, detail = coalesce(detail, '');
end $$;

create function till.begin() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into till.head (till, hash) values (new.id, sha256(convert_to('fabcom-till:' || new.id, 'UTF8')));
    return null;
end $$;
create trigger begins after insert on till.till for each row execute function till.begin();

-- Waits for its turn at a till and says where its journal stands, and whether this key was used before.
create function till.turn(of_till uuid, of_key text)
    returns table (head till.head, done bigint, done_digest bytea)
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    h till.head;
    e record;
begin
    select * into h from till.head t where t.till = of_till for update;
    if h.till is null then perform till.refuse('till_unknown', of_till::text); end if;
    select v.number, v.digest into e from till.event v where v.till = of_till and v.key = of_key;
    head := h; done := e.number; done_digest := e.digest;
    return next;
end $$;

create function till.sum_of(parts jsonb, what text) returns bigint
    language sql immutable set search_path = pg_catalog as $$
    select coalesce(sum((p ->> what)::bigint), 0)::bigint from jsonb_array_elements(parts) p
$$;

-- Of each line never more comes back than was sold, whatever came back before.
create function till.refund_fits(of_till uuid, of_number bigint, refunded jsonb) returns boolean
    language sql volatile set search_path = pg_catalog as $$
    with sold as (
        select (l ->> 'n')::int as n, (l ->> 'pieces')::bigint as pieces, (l ->> 'cents')::bigint as cents
        from till.event e cross join jsonb_array_elements(e.body::jsonb -> 'lines') l
        where e.till = of_till and e.number = of_number and e.kind = 'SALE'),
    back as (
        select (l ->> 'n')::int as n, sum((l ->> 'pieces')::bigint) as pieces, sum((l ->> 'cents')::bigint) as cents
        from (select e.body::jsonb -> 'lines' as lines from till.event e
              where e.concerned = of_till and e.concerns = of_number and e.kind = 'REFUND'
              union all select refunded) r
        cross join jsonb_array_elements(r.lines) l group by 1)
    select not exists (select from back b left join sold s on s.n = b.n
        where s.n is null or b.pieces > 0 or b.cents > 0 or b.pieces + s.pieces < 0 or b.cents + s.cents < 0)
$$;

create function till.follow() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    h till.head;
    said jsonb := new.body::jsonb;
begin
    select * into h from till.head t where t.till = new.till for update;
    if h.till is null then perform till.refuse('till_unknown', new.till::text); end if;
    if new.number is distinct from h.number + 1 then perform till.refuse('event_number', (h.number + 1)::text); end if;
    if new.hash is distinct from sha256(h.hash || convert_to(new.body, 'UTF8')) then
        perform till.refuse('event_chain', new.number::text);
    end if;
    if (said ->> 'till')::uuid is distinct from new.till or (said ->> 'number')::bigint is distinct from new.number then
        perform till.refuse('event_body', new.number::text);
    end if;
    new.kind := said ->> 'kind';
    new.at := (said ->> 'at')::timestamptz;
    new.day := (said ->> 'day')::date;
    new.operator := (said ->> 'operator')::uuid;
    new.session := (said ->> 'session')::bigint;
    new.concerned := (said ->> 'concerned')::uuid;
    new.concerns := (said ->> 'concerns')::bigint;
    new.cents := coalesce((said ->> 'cents')::bigint, 0);
    if new.kind in ('SALE', 'REFUND') then
        if new.session is null or new.session is distinct from h.session then perform till.refuse('event_session', null); end if;
        if new.cents <> till.sum_of(said -> 'lines', 'cents') or new.cents <> till.sum_of(said -> 'payments', 'cents') then
            perform till.refuse('event_sum', null);
        end if;
    end if;
    if new.kind = 'REFUND' then
        perform pg_advisory_xact_lock(hashtextextended(new.concerned || ':' || new.concerns, 0));
        if not till.refund_fits(new.concerned, new.concerns, said -> 'lines') then
            perform till.refuse('refund_more', new.concerns::text);
        end if;
    end if;
    if new.kind in ('DAY', 'MONTH', 'YEAR') then
        insert into till.closing (till, number, kind, first_day, last_day, sales, refunds, cents, at, totals, hash)
        values (new.till, new.number, new.kind, (said ->> 'from')::date, (said ->> 'to')::date, (said ->> 'sales')::int,
            (said ->> 'refunds')::int, new.cents, new.at, said, new.hash);
    end if;
    update till.head t set number = new.number, hash = new.hash, at = new.at,
        session = case new.kind when 'OPENED' then new.number when 'COUNTED' then null else t.session end,
        day = case when new.kind = 'DAY' then null
            when new.kind in ('OPENED', 'SALE', 'CANCELLED', 'REFUND', 'REPRINT', 'FLOAT', 'DRAWER', 'COUNTED')
                then coalesce(t.day, new.day) else t.day end,
        month = case new.kind when 'DAY' then coalesce(t.month, date_trunc('month', (said ->> 'to')::date)::date)
            when 'MONTH' then null else t.month end,
        year = case new.kind when 'MONTH' then coalesce(t.year, (said ->> 'year')::date)
            when 'YEAR' then null else t.year end,
        last_day = case new.kind when 'DAY' then new.number else t.last_day end,
        last_month = case new.kind when 'MONTH' then new.number else t.last_month end,
        last_year = case new.kind when 'YEAR' then new.number else t.last_year end,
        sold = t.sold + case new.kind when 'SALE' then new.cents else 0 end,
        refunded = t.refunded + case new.kind when 'REFUND' then new.cents else 0 end,
        version = case new.kind when 'VERSION' then said ->> 'version' || ' ' || (said ->> 'checksum') else t.version end
        where t.till = new.till;
    return new;
end $$;
create trigger follows before insert on till.event for each row execute function till.follow();
select journal.protect('till.event');

-- What the law says of tills, with the days between which it holds. A row is never changed; sure: read on an official page.
create table till.law (
    code      text not null check (code ~ '^[A-Z_]{3,40}$'),
    from_day  date not null,
    until_day date,
    amount    int,
    words     text not null check (length(words) <= 500),
    source    text not null check (length(source) <= 300),
    read_on   date not null,
    sure      boolean not null,
    primary key (code, from_day),
    check (until_day >= from_day)
);
comment on table till.law is 'what the law says of tills from a day on, with its source';
comment on column till.law.sure is 'read on an official page; else to be verified';
grant select on till.law to fabcom_app;
insert into till.law (code, from_day, until_day, amount, words, source, read_on, sure) values
    ('ATTESTATION', '2026-02-21', '2026-12-31', null,
        'CGI, article 286, I, 3° bis : certificat, ou attestation individuelle de l’éditeur sur le modèle de l’administration (BOI-LETTRE-000242 du 25 mars 2026).',
        'loi 2026-103 du 19 février 2026, article 125, citée par plusieurs sources', '2026-11-28', false),
    ('CERTIFICATE', '2027-01-01', null, null,
        'CIBS, article L. 216-40 : un décret fixe les caractéristiques. Décret non trouvé : rien ne dit que l’attestation suffira.',
        'ordonnances 2025-1247 et 2026-671, citées par plusieurs sources', '2026-11-28', false),
    ('KEEP_YEARS', '2026-01-01', null, 10,
        'Journal, clôtures et archives gardés dix ans dès la première vente (six ans jusqu’aux périodes closes le 1er janvier 2027).',
        'loi 2026-534 du 25 juin 2026, article 36, citée ; code de commerce L. 123-22', '2026-11-28', false),
    ('RETURN_FORMAT', '2026-06-27', null, null,
        'Les données archivées sont aussi rendues dans un format fixé par l’administration : format non trouvé.',
        'loi 2026-534 du 25 juin 2026, article 87, citée', '2026-11-28', false);
