-- The library: sheets of commons and of services, who says what about them, and since when.
create extension if not exists pg_trgm;
create schema catalogue;
grant usage on schema catalogue to fabcom_app;

-- The SPDX list as we hold it: who approves which licence. Replaced as a whole by an import (C20).
create table catalogue.licence (
    id         text primary key check (id <> ''),
    name       text    not null,
    osi        boolean not null,
    fsf        boolean,                       -- null: the list read does not say
    deprecated boolean not null default false
);

-- A sheet is what its sources say, merged. The columns here are the merged values; provenance is found in the records.
create table catalogue.sheet (
    id          uuid primary key,
    slug        text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    nature      text not null check (nature in ('commons', 'service')),
    kind        text not null default 'software' check (kind in ('software', 'hardware', 'data', 'content', 'know-how')),
    name        text not null check (name <> '' and length(name) <= 200),
    name_key    text not null,                -- folded, without spaces
    usage       text,                         -- a few words: lettre d’info
    summary     text check (length(summary) <= 2000),
    site        text,
    domain      text,                         -- of the site, for the identity rule
    repository  text,
    repository_key text,                      -- normalised; not unique: a shared address is a defect to show, not to hide
    licence     text,                         -- as the source gives it
    freeness    text not null default 'unknown' check (freeness in ('free', 'visible', 'closed', 'unknown')),
    needs       text[] not null default '{}',
    platforms   text[] not null default '{}',
    hosting     text check (hosting in ('server', 'desktop', 'mobile', 'both')),
    audience    text[] not null default '{}',
    search      text not null default '',     -- folded words of name, aliases, usage and summary
    check (nature = 'commons' or hosting is null)
);
create index sheet_name_key on catalogue.sheet (name_key);
create index sheet_repository on catalogue.sheet (repository_key) where repository_key is not null;
create index sheet_domain on catalogue.sheet (domain) where domain is not null;
create index sheet_search on catalogue.sheet using gin (search gin_trgm_ops);
create index sheet_needs on catalogue.sheet using gin (needs);
create index sheet_order on catalogue.sheet (nature, freeness, name_key);

-- The names people type. One name may lead to several sheets: the page then asks.
create table catalogue.alias (
    sheet uuid not null references catalogue.sheet,
    key   text not null check (key <> ''),
    name  text not null,
    primary key (sheet, key)
);
create index alias_key on catalogue.alias (key);
create index alias_fuzzy on catalogue.alias using gin (key gin_trgm_ops);

-- One row per source and per sheet: what that source said last. Sheets are merged from these.
create table catalogue.source_record (
    id        uuid primary key,
    sheet     uuid not null references catalogue.sheet,
    source    text not null check (source <> ''),    -- starter, awesome-selfhosted, yunohost, editor
    local_id  text not null check (local_id <> ''),  -- the source's own key
    data      jsonb not null,
    read_on   date not null,
    unique (source, local_id)
);
create index source_record_sheet on catalogue.source_record (sheet);

-- A dated statement about a sheet, with where it was read. Two that contradict each other may both stand.
create table catalogue.fact (
    id           uuid primary key,
    sheet        uuid not null references catalogue.sheet,
    about        text not null check (about in ('price', 'fee', 'tip', 'limit', 'jurisdiction', 'region', 'dpf', 'export',
                 'outside_account', 'vendor_address', 'tracking', 'support', 'inactivity', 'dpa', 'pitfall', 'note', 'change', 'closed')),
    text         text not null check (text <> '' and length(text) <= 1000),
    data         jsonb not null default '{}',        -- the typed part: see docs/catalogue-data.md; money in cents
    happened_on  date,                               -- of a change or a closing
    source_url   text not null check (source_url ~ '^https?://'),
    source_title text not null,
    read_on      date not null,
    as_of        date,                               -- the date the page itself gives
    verified     boolean not null default true,
    author       text not null,                      -- who read it
    origin       text not null,                      -- the source whose import brought it
    check (about not in ('change', 'closed') or happened_on is not null)
);
create index fact_sheet on catalogue.fact (sheet, about);

-- "This free software replaces that": said by a source, about a target that may not have a sheet (yet).
create table catalogue.alternative (
    id           uuid primary key,
    commons      uuid not null references catalogue.sheet,
    target       text not null,                      -- as the source writes it
    target_key   text not null check (target_key <> ''),
    source_url   text not null check (source_url ~ '^https?://'),
    source_title text not null,
    read_on      date not null,
    origin       text not null,
    unique (commons, target_key, origin)
);
create index alternative_target on catalogue.alternative (target_key);

create table catalogue.host (
    id         uuid primary key,
    slug       text not null unique,
    name       text not null check (name <> ''),
    by_whom    text,
    site       text,
    country    text,
    collective text,
    origin     text not null
);

create table catalogue.offer (
    id           uuid primary key,
    host         uuid not null references catalogue.host,
    commons      uuid not null references catalogue.sheet,
    status       text not null check (status in ('open', 'full', 'closing', 'unknown')),
    text         text not null,
    price_cents  bigint check (price_cents >= 0),
    currency     text,
    period       text check (period in ('month', 'year', 'once')),
    source_url   text not null check (source_url ~ '^https?://'),
    source_title text not null,
    read_on      date not null,
    origin       text not null,
    check ((price_cents is null) = (currency is null))
);
create index offer_commons on catalogue.offer (commons);
create index offer_host on catalogue.offer (host);

-- General facts that rules quote (law), and dated exchange rates to the euro (millionths of a euro for one unit).
create table catalogue.law (
    id           text primary key,
    text         text not null,
    source_url   text not null check (source_url ~ '^https?://'),
    source_title text not null,
    read_on      date not null,
    as_of        date
);
create table catalogue.rate (
    currency     text not null,
    rated_on     date not null,
    millionths   bigint not null check (millionths > 0),
    source_url   text not null check (source_url ~ '^https?://'),
    source_title text not null,
    read_on      date not null,
    primary key (currency, rated_on)
);

grant select, insert, update, delete on all tables in schema catalogue to fabcom_app;

do $$
declare t text;
begin
    foreach t in array array['licence', 'sheet', 'alias', 'source_record', 'fact', 'alternative', 'host', 'offer', 'law', 'rate'] loop
        execute format('create trigger tracked after insert or update or delete on catalogue.%I '
            'for each row execute function imports.track()', t);
    end loop;
end $$;
