-- Quotes: asked for in words, answered in money, time and things. Versions are added, never changed; one of them is accepted.
create sequence accompaniment.quote_number;
create table accompaniment.quote (
    id          uuid primary key,               -- made with the form: sent twice, kept once
    number      bigint      not null default nextval('accompaniment.quote_number') unique,
    provider    uuid        not null references people.party,
    asker       uuid        not null references people.party,
    asked_by    uuid        not null references people.party,
    case_file   uuid references accompaniment.case_file,
    need        text        not null check (length(btrim(need)) between 3 and 4000),
    state       text        not null check (state in ('ASKED', 'OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'DONE')),
    latest      integer     not null default 0,
    accepted    integer,
    accepted_by uuid references people.party,
    accepted_at timestamptz,
    asked_at    timestamptz not null,
    changed_at  timestamptz not null,
    version     integer     not null default 1,
    check (provider <> asker),
    check ((accepted is null) = (state not in ('ACCEPTED', 'DONE'))),
    check ((accepted is null) = (accepted_by is null) and (accepted is null) = (accepted_at is null)),
    check ((latest = 0) = (state = 'ASKED') or state = 'WITHDRAWN')
);
create index quote_provider on accompaniment.quote (provider, changed_at desc);
create index quote_asker on accompaniment.quote (asker, changed_at desc);
create index quote_case on accompaniment.quote (case_file) where case_file is not null;

create table accompaniment.quote_version (
    quote       uuid        not null references accompaniment.quote,
    n           integer     not null check (n between 1 and 50),
    words       text        not null default '' check (length(words) <= 2000),
    solidarity  text        not null default '' check (length(solidarity) <= 300),   -- the rule of the solidarity price
    valid_until date        not null,
    made_by     uuid        not null references people.party,
    made_at     timestamptz not null,
    primary key (quote, n)
);

-- Money: so many units at so many cents without tax. Time: minutes of one side, paid or given. Things: words.
create table accompaniment.quote_line (
    quote      uuid     not null,
    n          integer  not null,
    place      smallint not null,
    kind       text     not null check (kind in ('MONEY', 'TIME', 'THING')),
    words      text     not null check (length(btrim(words)) between 1 and 300),
    cents      bigint check (cents between 0 and 100000000),
    hundredths integer check (hundredths between 1 and 10000000),      -- how many units, in hundredths
    vat        integer check (vat between 0 and 10000),                -- hundredths of a per cent
    minutes    integer check (minutes between 1 and 600000),
    side       text check (side in ('PROVIDER', 'ASKER')),
    given      boolean,                                                -- the time is a gift
    primary key (quote, n, place),
    foreign key (quote, n) references accompaniment.quote_version,
    check ((kind = 'MONEY') = (cents is not null) and (kind = 'MONEY') = (hundredths is not null)
        and (kind = 'MONEY') = (vat is not null)),
    check ((kind = 'TIME') = (minutes is not null) and (kind = 'TIME') = (given is not null)),
    check ((kind = 'MONEY') = (side is null))
);

-- What it took in the end, said by either side; said again if need be, the last one holds.
create table accompaniment.quote_outcome (
    quote         uuid        not null references accompaniment.quote,
    n             integer     not null,
    cents         bigint      not null check (cents between 0 and 10000000000),      -- paid, tax included
    paid_minutes  integer     not null check (paid_minutes between 0 and 600000),    -- of the provider
    given_minutes integer     not null check (given_minutes between 0 and 600000),   -- of the provider
    asker_minutes integer     not null check (asker_minutes between 0 and 600000),
    things        text        not null default '' check (length(things) <= 1000),
    words         text        not null default '' check (length(words) <= 2000),
    said_by       uuid        not null references people.party,
    said_at       timestamptz not null,
    primary key (quote, n)
);

create table accompaniment.quote_step (
    id      uuid primary key,
    quote   uuid        not null references accompaniment.quote,
    at      timestamptz not null,
    actor   uuid        not null references people.party,
    act     text        not null check (act in ('ASKED', 'OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'COUNTED')),
    n       integer     not null,
    words   text        not null default '' check (length(words) <= 2000)
);
create index quote_step_quote on accompaniment.quote_step (quote, at, id);

create function accompaniment.quote_refuse(why text) returns void language plpgsql as $$
begin
    raise exception 'quote: %', why using errcode = 'check_violation';
end $$;

-- The ways that exist. Only the newest version is accepted, and only as long as it holds; what was accepted stays.
create function accompaniment.quote_moves() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'ASKED' then perform accompaniment.quote_refuse('a quote begins with a request'); end if;
        return new;
    end if;
    if (new.id, new.number, new.provider, new.asker, new.asked_by, new.case_file, new.need, new.asked_at)
        is distinct from (old.id, old.number, old.provider, old.asker, old.asked_by, old.case_file, old.need, old.asked_at)
        then perform accompaniment.quote_refuse('what was asked does not change'); end if;
    if old.accepted is not null and (new.accepted, new.accepted_by, new.accepted_at, new.latest)
        is distinct from (old.accepted, old.accepted_by, old.accepted_at, old.latest)
        then perform accompaniment.quote_refuse('what was accepted does not change'); end if;
    if new.state <> old.state and (old.state, new.state) not in (
        ('ASKED', 'OFFERED'), ('ASKED', 'WITHDRAWN'), ('OFFERED', 'ACCEPTED'), ('OFFERED', 'DECLINED'),
        ('OFFERED', 'WITHDRAWN'), ('ACCEPTED', 'DONE'))
        then perform accompaniment.quote_refuse('from ' || old.state || ' to ' || new.state); end if;
    if new.latest <> old.latest and not exists (select from accompaniment.quote_version v
            where v.quote = new.id and v.n = new.latest and new.latest = old.latest + 1)
        then perform accompaniment.quote_refuse('the newest version is not there'); end if;
    if new.state = 'ACCEPTED' and old.state <> 'ACCEPTED' and not exists (select from accompaniment.quote_version v
            where v.quote = new.id and v.n = new.accepted and v.n = old.latest
              and (new.accepted_at at time zone 'Europe/Paris')::date <= v.valid_until)
        then perform accompaniment.quote_refuse('only the newest version that still holds is accepted'); end if;
    return new;
end $$;
create trigger quote_moves before insert or update on accompaniment.quote
    for each row execute function accompaniment.quote_moves();

-- A version joins an open quote, one after the other: whoever adds one holds the quote until the end of the transaction.
create function accompaniment.quote_version_joins() returns trigger language plpgsql as $$
declare
    it accompaniment.quote;
begin
    select * into it from accompaniment.quote where id = new.quote for update;
    if it.state not in ('ASKED', 'OFFERED') or new.n <> it.latest + 1 then
        perform accompaniment.quote_refuse('no version joins it any more');
    end if;
    return new;
end $$;
create trigger quote_version_joins before insert on accompaniment.quote_version
    for each row execute function accompaniment.quote_version_joins();
create function accompaniment.quote_version_counts() returns trigger language plpgsql as $$
begin
    update accompaniment.quote set latest = new.n, state = 'OFFERED', changed_at = new.made_at, version = version + 1
        where id = new.quote;
    return null;
end $$;
create trigger quote_version_counts after insert on accompaniment.quote_version
    for each row execute function accompaniment.quote_version_counts();

-- Lines are written together with their version, in its transaction, and never later.
create function accompaniment.quote_line_joins() returns trigger language plpgsql as $$
begin
    if not exists (select from accompaniment.quote_version v where v.quote = new.quote and v.n = new.n
            and v.xmin = pg_current_xact_id()::xid) then
        perform accompaniment.quote_refuse('the version is written');
    end if;
    return new;
end $$;
create trigger quote_line_joins before insert on accompaniment.quote_line
    for each row execute function accompaniment.quote_line_joins();

-- What it took is said of what was accepted.
create function accompaniment.quote_outcome_joins() returns trigger language plpgsql as $$
declare
    it accompaniment.quote;
begin
    select * into it from accompaniment.quote where id = new.quote for update;
    if it.state not in ('ACCEPTED', 'DONE') then perform accompaniment.quote_refuse('nothing was accepted'); end if;
    return new;
end $$;
create trigger quote_outcome_joins before insert on accompaniment.quote_outcome
    for each row execute function accompaniment.quote_outcome_joins();

select journal.protect('accompaniment.quote_version');
select journal.protect('accompaniment.quote_line');
select journal.protect('accompaniment.quote_outcome');
select journal.install('accompaniment.quote_step');
grant select, insert, update on accompaniment.quote to fabcom_app;
grant usage on sequence accompaniment.quote_number to fabcom_app;
