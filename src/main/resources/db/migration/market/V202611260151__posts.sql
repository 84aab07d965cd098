-- Offers and wants. What is said of a price is for one unit; a post without prices is a gift. Stock is counted by the deals.
create table market.post (
    id           uuid primary key,
    kind         text not null check (kind in ('OFFER', 'WANT')),
    state        text not null check (state in ('DRAFT', 'PUBLISHED', 'CLOSED', 'CANCELLED')),
    owner        uuid not null references people.party,
    created_by   uuid not null references people.party,
    category     uuid not null references market.category,
    title        text not null check (length(title) between 3 and 120),
    description  text not null check (length(description) <= 4000),
    tags         text[] not null default '{}' check (cardinality(tags) <= 8),
    folded       text not null,
    words        tsvector generated always as (to_tsvector('simple'::regconfig, folded)) stored,
    quantity     integer check (quantity between 1 and 100000),   -- null: no end to it
    taken        integer not null default 0 check (taken >= 0),
    unit         text not null default '' check (length(unit) <= 40),
    from_date    date,
    to_date      date check (to_date >= from_date),
    commune_code text,
    commune_name text not null default '' check (length(commune_name) <= 100),
    place        text not null default '' check (length(place) <= 300),
    place_hidden boolean not null default true,                   -- the exact place is told once there is an agreement
    price_mode   text not null check (price_mode in ('ALL_OF', 'ONE_OF')),
    audience     text not null check (audience in ('EVERYBODY', 'MEMBERS', 'GROUPS')),
    expires_on   date not null,
    warned_for   date,                                            -- the expiry its owner was warned of
    closed_why   text check (closed_why in ('OWNER', 'SOLD_OUT', 'EXPIRED')),
    first_published_at timestamptz,
    published_at timestamptz,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    version      integer not null default 1,
    constraint never_over_stock check (quantity is null or taken <= quantity),
    check ((state = 'CLOSED') = (closed_why is not null)),
    check (state = 'DRAFT' or state = 'CANCELLED' or first_published_at is not null)
);
create index post_words on market.post using gin (words) where state = 'PUBLISHED';
create index post_new on market.post (published_at desc, id desc) where state = 'PUBLISHED';
create index post_category on market.post (category) where state = 'PUBLISHED';
create index post_owner on market.post (owner, created_at desc);
create index post_expiry on market.post (expires_on) where state = 'PUBLISHED';
create index post_tags on market.post using gin (tags) where state = 'PUBLISHED';
comment on column market.post.taken is 'derived: units in deals from acceptance on; recounted by check';

-- Only the ways that exist are gone; the owner, the kind and the first publication never change (E15).
create function market.post_moves() returns trigger language plpgsql as $$
begin
    if (new.id, new.kind, new.owner, new.created_by, new.created_at)
        is distinct from (old.id, old.kind, old.owner, old.created_by, old.created_at)
        or (old.first_published_at is not null and new.first_published_at is distinct from old.first_published_at) then
        raise exception 'market: post % changes what never changes', old.id using errcode = 'check_violation';
    end if;
    if old.state <> new.state and (old.state, new.state) not in (
        ('DRAFT', 'PUBLISHED'), ('DRAFT', 'CANCELLED'), ('PUBLISHED', 'CLOSED'), ('PUBLISHED', 'CANCELLED'),
        ('CLOSED', 'PUBLISHED'), ('CLOSED', 'CANCELLED'), ('CANCELLED', 'DRAFT')) then
        raise exception 'market: no way from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger post_moves before update on market.post for each row execute function market.post_moves();

create table market.post_price (
    post     uuid not null references market.post,
    currency uuid not null,
    units    bigint not null check (units between 1 and 1000000000000),   -- of the currency's smallest unit, for one unit of the post
    position integer not null,
    primary key (post, currency)
);
create index post_price_currency on market.post_price (currency, units);
comment on column market.post_price.currency is 'refers to ledger.currency';

-- The chosen groups that see it: circles, or organisations with all who sit there.
create table market.post_audience (
    post uuid not null references market.post,
    grp  uuid not null,
    primary key (post, grp)
);
grant select, insert, update on market.post to fabcom_app;
grant select, insert, delete on market.post_price, market.post_audience to fabcom_app;
