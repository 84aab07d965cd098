-- Keys of programs: they act for the person who made them, with no more rights than asked.
create table people.api_token (
    id           uuid primary key,
    token_digest text not null unique,
    person       uuid not null references people.person,
    name         text not null check (length(name) between 1 and 80),
    role         text check (role in ('COORDINATOR', 'MEDIATOR', 'CATALOGUE_EDITOR', 'MODERATOR', 'ADMINISTRATOR')),
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index api_token_by_person on people.api_token (person);
grant select, insert, update, delete on people.api_token to fabcom_app;
comment on column people.api_token.token_digest is 'secret: digest of a key';
