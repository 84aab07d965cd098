-- What others see of a person beside their name, by their own choice.
alter table people.person
    add column phone text not null default '' check (length(phone) <= 40),
    add column email_seen_by text not null default 'NOBODY' check (email_seen_by in ('NOBODY', 'ORGANISATIONS', 'TERRITORY')),
    add column phone_seen_by text not null default 'NOBODY' check (phone_seen_by in ('NOBODY', 'ORGANISATIONS', 'TERRITORY'));

-- A person without an address has no account: staff serve them, until they claim their record with a code on paper.
alter table people.person
    alter column email drop not null,
    alter column email_folded drop not null,
    alter column confirmed_at drop not null,
    add check ((email is null) = (email_folded is null)),
    add check ((email is null) = (confirmed_at is null)),
    add check (email is not null or password_hash is null);

create table people.served (
    person          uuid primary key references people.person,
    commune_code    text check (commune_code ~ '^[0-9][0-9AB][0-9]{3}$'),
    commune_name    text        not null check (length(commune_name) <= 120),
    registered_by   uuid        not null references people.party,
    registered_at   timestamptz not null,
    agreed_on       date        not null,                          -- that staff keep this
    code_digest     text unique,
    code_expires_at timestamptz,
    claimed_at      timestamptz,
    check ((code_digest is null) = (code_expires_at is null)),
    check (claimed_at is null or code_digest is null)
);
grant select, insert, update, delete on people.served to fabcom_app;
comment on column people.served.code_digest is 'secret: digest of a code that opens this record';

-- What staff did, for whom, for ever.
create table people.served_act (
    id     uuid primary key,
    at     timestamptz not null,
    actor  uuid        not null references people.party,
    person uuid        not null references people.person,
    act    text        not null check (act in ('REGISTERED', 'CHANGED', 'NOTE', 'ORGANISATION', 'CODE', 'CLAIMED')),
    words  text        not null default '' check (length(words) <= 1000)
);
create index served_act_of on people.served_act (person, at desc, id desc);
select journal.install('people.served_act');

-- A record being claimed: counts once the address is confirmed.
create table people.claim (
    id            uuid primary key,
    token_digest  text        not null unique,
    person        uuid        not null references people.served,
    email         text        not null check (length(email) between 3 and 254),
    password_hash text        not null,
    language      text        not null,
    expires_at    timestamptz not null
);
grant select, insert, update, delete on people.claim to fabcom_app;
comment on table people.claim is 'secret: accounts not yet confirmed';
