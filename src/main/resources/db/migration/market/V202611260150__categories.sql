-- The square: its categories are a tree, and what one says of a category holds for all that lies in it.
create schema market;
grant usage on schema market to fabcom_app;

create table market.category (
    id         uuid primary key,
    parent     uuid references market.category,
    name       text not null check (name = btrim(name) and length(name) between 1 and 80),
    position   integer not null default 0 check (position between 0 and 10000),
    closed_at  timestamptz,
    version    integer not null default 1,
    created_by uuid not null references people.party,
    created_at timestamptz not null,
    check (parent <> id)
);
create unique index category_name on market.category (parent, lower(name)) nulls not distinct where closed_at is null;

-- One change of the tree at a time, so that two moves can't close a circle behind each other's back (E10).
create function market.category_placed() returns trigger language plpgsql as $$
declare
    above uuid := new.parent;
    steps int := 0;
begin
    perform pg_advisory_xact_lock(hashtextextended('market.category', 0));
    while above is not null loop
        steps := steps + 1;
        if above = new.id then
            raise exception 'market: % would lie in itself', new.id using errcode = 'check_violation', constraint = 'category_cycle';
        end if;
        if steps > 8 then
            raise exception 'market: % would lie too deep', new.id using errcode = 'check_violation', constraint = 'category_deep';
        end if;
        select parent into above from market.category where id = above;
    end loop;
    return new;
end $$;
create trigger placed before insert or update of parent on market.category
    for each row execute function market.category_placed();

-- What the two sides of a deal rate one another on.
create table market.criterion (
    id         uuid primary key,
    name       text not null check (name = btrim(name) and length(name) between 1 and 80),
    created_by uuid not null references people.party,
    created_at timestamptz not null
);
create unique index criterion_name on market.criterion (lower(name));

-- At a category, or at the root of all when it names none: this criterion is added, or taken away (E11, E12).
create table market.criterion_line (
    id        uuid primary key,
    category  uuid references market.category,
    criterion uuid not null references market.criterion,
    action    text not null check (action in ('ADD', 'REMOVE')),
    sequence  integer not null default 0 check (sequence between 0 and 10000),
    unique nulls not distinct (category, criterion)
);

-- What somebody can do: a category or a word of their own; what matching wants are found by (E20).
create table market.skill (
    id       uuid primary key,
    person   uuid not null references people.party,
    category uuid references market.category,
    tag      text check (length(tag) between 1 and 40),
    check ((category is null) <> (tag is null)),
    unique nulls not distinct (person, category, tag)
);
grant select, insert, update on market.category to fabcom_app;
grant select, insert on market.criterion to fabcom_app;
grant select, insert, update, delete on market.criterion_line, market.skill to fabcom_app;
