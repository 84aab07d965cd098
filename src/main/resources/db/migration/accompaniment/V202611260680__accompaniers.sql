-- Who can accompany. They describe themselves; a coordinator may point at a public page, and says nothing in others' stead.
create table accompaniment.accompanier (
    id            uuid primary key,
    party         uuid unique references people.party,    -- null: pointed at, with the page where it was read
    host          uuid,
    name          text    not null default '' check (length(name) <= 160),
    site          text    not null default '' check (site = '' or (site ~ '^https?://' and length(site) <= 300)),
    words         text    not null default '' check (length(words) <= 2000),
    availability  text    not null check (availability in ('OPEN', 'LIMITED', 'FULL', 'UNKNOWN')),
    until         date,
    commune_code  text check (commune_code ~ '^[0-9][0-9AB][0-9]{3}$'),
    commune_name  text    not null default '' check (length(commune_name) <= 120),
    remote        boolean not null default false,
    communes      text[]  not null default '{}',           -- INSEE codes where they go
    departments   text[]  not null default '{}',
    cents_least   bigint check (cents_least >= 0),          -- what an accompaniment usually costs: null is unknown
    cents_most    bigint check (cents_most >= cents_least),
    their_minutes integer check (their_minutes between 1 and 600000),
    your_minutes  integer check (your_minutes between 1 and 600000),
    resources     text    not null default '' check (length(resources) <= 1000),
    source_url    text check (source_url ~ '^https?://' and length(source_url) <= 500),
    source_title  text check (length(source_title) between 1 and 200),
    read_on       date,
    hidden_at     timestamptz,
    said_by       uuid    not null references people.party,
    said_at       timestamptz not null,
    version       integer not null default 1,
    check (until is null or availability in ('LIMITED', 'FULL')),
    check ((party is null) = (source_url is not null)),
    check ((source_url is null) = (source_title is null) and (source_url is null) = (read_on is null)),
    check (party is not null or btrim(name) <> ''),
    check (party is not null or (availability = 'UNKNOWN' and words = '' and not remote and resources = ''
        and coalesce(cents_least, cents_most, their_minutes, your_minutes) is null))
);
create unique index accompanier_host on accompaniment.accompanier (host) where host is not null and hidden_at is null;
create index accompanier_said_by on accompaniment.accompanier (said_by);
comment on column accompaniment.accompanier.host is 'refers to catalogue.host';

create table accompaniment.accompanier_skill (
    accompanier uuid not null references accompaniment.accompanier on delete cascade,
    category    uuid,
    tag         text check (length(tag) between 1 and 40),
    check ((category is null) <> (tag is null)),
    unique nulls not distinct (accompanier, category, tag)
);
comment on column accompaniment.accompanier_skill.category is 'refers to market.category';

create table accompaniment.accompanier_tool (
    accompanier uuid not null references accompaniment.accompanier on delete cascade,
    sheet       uuid not null,
    primary key (accompanier, sheet)
);
comment on column accompaniment.accompanier_tool.sheet is 'refers to catalogue.sheet';

-- A published price: what one pays, tax included, and which tax. A solidarity price says for whom, in words.
create table accompaniment.accompanier_price (
    accompanier uuid     not null references accompaniment.accompanier on delete cascade,
    place       smallint not null,
    kind        text     not null check (kind in ('FREE', 'HOUR', 'HALF_DAY', 'DAY', 'FLAT')),
    words       text     not null default '' check (length(words) <= 200),
    cents       bigint   not null check (cents between 0 and 100000000),
    vat         integer  not null check (vat between 0 and 10000),     -- hundredths of a per cent; 0: none
    condition   text check (length(btrim(condition)) between 1 and 300),
    priced_on   date     not null,
    primary key (accompanier, place),
    check ((kind = 'FREE') = (cents = 0))
);

create function accompaniment.accompanier_says() returns trigger language plpgsql as $$
begin
    if exists (select from accompaniment.accompanier where id = new.accompanier and party is null) then
        raise exception 'accompanier: nobody says this in their stead' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger accompanier_says before insert or update on accompaniment.accompanier_price
    for each row execute function accompaniment.accompanier_says();
create trigger accompanier_says before insert or update on accompaniment.accompanier_skill
    for each row execute function accompaniment.accompanier_says();

grant select, insert, update, delete on accompaniment.accompanier, accompaniment.accompanier_skill,
    accompaniment.accompanier_tool, accompaniment.accompanier_price to fabcom_app;
