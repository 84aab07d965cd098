-- Who acts and who is acted for. A person signs in; an organisation acts through the people who hold a seat in it.
create schema people;
grant usage on schema people to fabcom_app;

create table people.party (
    id         uuid primary key,
    kind       text not null check (kind in ('PERSON', 'ORGANISATION')),
    name       text not null check (name = btrim(name) and length(name) between 1 and 160),
    created_at timestamptz not null,
    unique (id, kind)
);

create table people.person (
    id            uuid primary key,
    kind          text not null default 'PERSON' check (kind = 'PERSON'),
    email         text not null check (length(email) between 3 and 254),
    email_folded  text not null unique,
    password_hash text,
    language      text not null check (language ~ '^[a-z]{2}$'),
    confirmed_at  timestamptz not null,
    foreign key (id, kind) references people.party (id, kind)
);

create table people.organisation (
    id           uuid primary key,
    kind         text not null default 'ORGANISATION' check (kind = 'ORGANISATION'),
    trade        text not null check (trade in ('ASSOCIATION', 'SHOP', 'ENTREPRENEUR', 'COOPERATIVE', 'PUBLIC_BODY', 'OTHER')),
    siret        text unique check (siret ~ '^[0-9]{14}$'),
    rna          text unique check (rna ~ '^W[0-9][0-9A-Z][0-9]{7}$'),
    commune_code text check (commune_code ~ '^[0-9][0-9AB][0-9]{3}$'),
    commune_name text not null check (length(commune_name) <= 120),
    name_folded  text not null,
    created_by   uuid not null references people.party,
    version      integer not null default 1,
    foreign key (id, kind) references people.party (id, kind),
    check (siret is null or rna is null)
);
create index organisation_by_name on people.organisation (name_folded);

create table people.seat (
    organisation uuid not null references people.organisation,
    person       uuid not null references people.person,
    seat         text not null check (seat in ('MEMBER', 'REFERENT', 'MANAGER')),
    granted_by   uuid not null references people.party,
    granted_at   timestamptz not null,
    primary key (organisation, person)
);
create index seat_by_person on people.seat (person);

create table people.instance_role (
    person     uuid not null references people.person,
    role       text not null check (role in ('COORDINATOR', 'MEDIATOR', 'CATALOGUE_EDITOR', 'MODERATOR', 'ADMINISTRATOR')),
    granted_by uuid not null references people.party,
    granted_at timestamptz not null,
    primary key (person, role)
);

-- An organisation that has people keeps a manager; the instance keeps an administrator. Checked at commit, one at a time.
create function people.keep_a_manager() returns trigger language plpgsql as $$
begin
    perform 1 from people.organisation where id = old.organisation for update;
    if not exists (select from people.seat where organisation = old.organisation and seat = 'MANAGER') then
        raise exception 'organisation % would have no manager', old.organisation using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger keep_a_manager after update or delete on people.seat
    deferrable initially deferred for each row when (old.seat = 'MANAGER') execute function people.keep_a_manager();

create function people.keep_an_administrator() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('people.instance_role'));
    if not exists (select from people.instance_role where role = 'ADMINISTRATOR') then
        raise exception 'the instance would have no administrator' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger keep_an_administrator after update or delete on people.instance_role
    deferrable initially deferred for each row when (old.role = 'ADMINISTRATOR') execute function people.keep_an_administrator();

grant select, insert, update, delete on all tables in schema people to fabcom_app;
comment on column people.person.password_hash is 'secret: opens an account to whoever guesses it';
