-- Places of digital mediation: the 32 fields of the national standard 1.0.2, each in its own type, and fields of our own for
-- what the standard has no code for. A list keeps the order in which it came; its codes are checked here and not only in the page.
create schema places;
grant usage on schema places to fabcom_app;

create function places.once_each(list text[]) returns boolean language sql immutable parallel safe as $$
    select count(*) = count(distinct x) and count(*) filter (where x is null or x = '' or x like '%|%') = 0 from unnest(list) as x
$$;

-- One bit for each code that the list holds, from bit `first` on: filters are counted on this one number.
create function places.bits(list text[], codes text[], first integer) returns bigint language sql immutable parallel safe as $$
    select coalesce(sum(1::bigint << (first + n::integer - 1)), 0)::bigint
    from unnest(codes) with ordinality as c (code, n) where code = any (list)
$$;

create table places.place (
    id            uuid primary key,
    export_id     text        not null unique check (export_id <> ''),
    source        text        not null default '' check (length(source) <= 200),
    local_id      text        not null check (local_id <> '' and length(local_id) <= 200),
    pivot         text check (pivot ~ '^[a-zA-Z0-9]{9,14}$'),
    name          text        not null check (length(name) between 1 and 300),
    commune_name  text        not null check (length(commune_name) between 1 and 100),
    postal_code   text check (postal_code ~ '^[0-9]{5}$'),
    commune_code  text check (commune_code ~ '^([013-9][0-9]|2[AB1-9])[0-9]{3}$'),
    address       text check (length(address) <= 300),
    address_more  text check (length(address_more) <= 300),
    latitude      numeric check (latitude between -90 and 90),
    longitude     numeric check (longitude between -180 and 180),
    kinds         text[]      not null default '{}' check (places.once_each(kinds)),
    phone         text check (phone ~ '^(\+[0-9]{8,15}|[0-9]{4,6})$'),
    emails        text[]      not null default '{}' check (places.once_each(emails)),
    sites         text[]      not null default '{}' check (places.once_each(sites)),
    hours         text check (length(hours) <= 1000),
    summary       text check (length(summary) <= 280),
    detail        text check (length(detail) <= 20000),
    roaming       text[]      not null default '{}' check (places.once_each(roaming) and roaming <@ '{roaming,fixed}'::text[]),
    parent        text check (length(parent) <= 300),
    updated_on    date,
    services      text[]      not null default '{}' check (places.once_each(services) and services <@
        '{administrative,everyday,employment,safety,parenting,leisure,understanding,connection,equipment}'::text[]),
    audiences     text[]      not null default '{}' check (places.once_each(audiences) and audiences <@
        '{young,students,families,seniors,women}'::text[]),
    care          text[]      not null default '{}' check (places.once_each(care) and care <@
        '{deaf,motor,mental,reading,english,languages,sight}'::text[]),
    fees          text[]      not null default '{}' check (places.once_each(fees) and fees <@ '{free,conditional,paying}'::text[]),
    programmes    text[]      not null default '{}' check (places.once_each(programmes) and programmes <@
        '{aidants,libraries,pix,advisers,emmaus,franceservices,school,redcross,caf,promeneurs,relais}'::text[]),
    labels        text[]      not null default '{}' check (places.once_each(labels) and labels <@
        '{espacesante,duplex,arnia,reemploi,etapes,fabriques,eclaireurs,mespapiers,ordi3,sudlabs}'::text[]),
    other_labels  text[]      not null default '{}' check (places.once_each(other_labels)),
    access        text[]      not null default '{}' check (places.once_each(access) and access <@
        '{come,call,mail,book,closed,prescription}'::text[]),
    support       text[]      not null default '{}' check (places.once_each(support) and support <@
        '{alone,individual,workshop,remote}'::text[]),
    accessibility text check (length(accessibility) <= 2000),
    booking       text check (length(booking) <= 2000),
    own_kinds     text[]      not null default '{}' check (places.once_each(own_kinds) and own_kinds <@
        '{ptce,coworking,concierge,garden,repair}'::text[]),
    hours_words   text check (length(hours_words) <= 2000),
    owner         uuid references people.party,
    said          jsonb,                                   -- what the source said last, field by field; null: written here
    commune_key   text        not null,
    name_key      text        not null,
    words         text        not null,
    search        tsvector generated always as (to_tsvector('simple', words)) stored,
    facets        bigint generated always as (
        places.bits(services, '{administrative,everyday,employment,safety,parenting,leisure,understanding,connection,equipment}', 0)
        | places.bits(audiences, '{young,students,families,seniors,women}', 9)
        | places.bits(fees, '{free,conditional,paying}', 14)
        | places.bits(access, '{come,call,mail,book,closed,prescription}', 17)
        | places.bits(support, '{alone,individual,workshop,remote}', 23)
        | places.bits(own_kinds, '{ptce,coworking,concierge,garden,repair}', 27)) stored,
    merged_into   uuid references places.place,
    ended_at      timestamptz,
    shown         boolean generated always as (merged_into is null and ended_at is null) stored,
    version       integer     not null default 1,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    unique (source, local_id),
    constraint both_coordinates check ((latitude is null) = (longitude is null)),
    constraint not_into_itself check (merged_into is distinct from id)
);
comment on table places.place is 'places of digital mediation, in the fields of the national standard 1.0.2';
comment on column places.place.export_id is 'the id that the standard file gives: the one of the source where it is free';
comment on column places.place.local_id is 'the id in its source';
comment on column places.place.words is 'derived: what is searched, folded';
comment on column places.place.ended_at is 'since when it is known that the place is no more';
comment on column places.place.merged_into is 'the place it was found to be: kept, and not shown, until that is undone';

-- Lists come by commune and name; filters are counted from the bits alone.
create index place_order on places.place (commune_key, name_key, id) where shown;
create index place_bits on places.place (facets) where shown;
create index place_commune on places.place (commune_code, facets) where shown;
create index place_town on places.place ((coalesce(commune_code, commune_key))) where shown;
create index place_search on places.place using gin (search);
create index place_owner on places.place (owner) where owner is not null;

-- Who changed what, when; by a person, or by an import.
create table places.change (
    id       uuid primary key,
    place    uuid        not null references places.place,
    act      text        not null check (act in ('created', 'changed', 'imported', 'merged', 'parted', 'ended', 'reopened')),
    by_party uuid references people.party,
    source   text        not null default '',
    at       timestamptz not null,
    fields   jsonb       not null default '{}'              -- field: [before, after], each a list
);
create index change_of_place on places.change (place, at desc);

-- Two places that may be one, with the reasons; decided by a person.
create table places.twin (
    one        uuid        not null references places.place on delete cascade,
    other      uuid        not null references places.place on delete cascade,
    score      integer     not null check (score between 0 and 100),
    names      integer     not null check (names between 0 and 100),
    streets    integer check (streets between 0 and 100),
    metres     integer check (metres >= 0),
    state      text        not null default 'open' check (state in ('open', 'refused', 'merged')),
    decided_by uuid references people.party,
    decided_at timestamptz,
    primary key (one, other),
    check (one < other)
);
create index twin_open on places.twin (score desc) where state = 'open';

create table places.merge (
    id        uuid primary key,
    kept      uuid        not null references places.place,
    gone      uuid        not null references places.place,
    before    jsonb       not null,                          -- what the kept place said in the fields that changed
    after     jsonb       not null,
    why       text        not null default '' check (length(why) <= 500),
    merged_by uuid        not null references people.party,
    merged_at timestamptz not null,
    undone_by uuid references people.party,
    undone_at timestamptz
);
create unique index merge_alive on places.merge (gone) where undone_at is null;

create trigger tracked after insert or update or delete on places.place for each row execute function imports.track();
create trigger tracked after insert or update or delete on places.change for each row execute function imports.track();
create trigger tracked after insert or update or delete on places.twin for each row execute function imports.track();

grant select, insert, update, delete on all tables in schema places to fabcom_app;
grant execute on all functions in schema places to fabcom_app;
