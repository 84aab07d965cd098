-- The instance as OpenID provider of tools that stand beside it: which tools, what each person agreed to, codes and tokens under way, keys.
create table people.oidc_client (
    id            uuid        primary key,
    kind          text        not null check (kind in ('NEXTCLOUD', 'FORGEJO', 'OTHER')),
    name          text        not null check (length(name) between 1 and 80),
    secret_digest text        not null,
    redirect_uris text[]      not null check (cardinality(redirect_uris) between 1 and 10),
    logout_uri    text        not null check (length(logout_uri) <= 400),
    organisation  uuid        references people.organisation,
    made_by       uuid        not null references people.person,
    made_at       timestamptz not null
);
create unique index oidc_client_name on people.oidc_client (lower(name));
comment on table people.oidc_client is 'tools beside the instance to which its accounts sign in (OpenID Connect clients)';
comment on column people.oidc_client.id is 'the number under which the tool presents itself (client_id)';
comment on column people.oidc_client.kind is 'which software it is, for the addresses to type there';
comment on column people.oidc_client.name is 'what it is called here';
comment on column people.oidc_client.secret_digest is 'secret: digest of the password of the tool';
comment on column people.oidc_client.redirect_uris is 'the only addresses to which people are sent back, letter by letter';
comment on column people.oidc_client.logout_uri is 'where people are sent who signed out there; empty: nowhere';
comment on column people.oidc_client.organisation is 'whose members alone may sign in there; empty: everybody with an account';
comment on column people.oidc_client.made_by is 'who named it';
comment on column people.oidc_client.made_at is 'when it was named';

create table people.oidc_consent (
    client   uuid        not null references people.oidc_client on delete cascade,
    person   uuid        not null references people.person,
    asked    text[]      not null,
    granted  text[]      not null,
    given_at timestamptz not null,
    used_at  timestamptz not null,
    primary key (client, person)
);
create index oidc_consent_by_person on people.oidc_consent (person);
comment on table people.oidc_consent is 'what a person agreed that a tool knows of them; withdrawn: the row goes, and codes and tokens with it';
comment on column people.oidc_consent.client is 'the tool';
comment on column people.oidc_consent.person is 'whose account';
comment on column people.oidc_consent.asked is 'what the tool asked to know';
comment on column people.oidc_consent.granted is 'what of it the person agreed to';
comment on column people.oidc_consent.given_at is 'when they agreed';
comment on column people.oidc_consent.used_at is 'when they last signed in there';

create table people.oidc_code (
    digest       text        primary key,
    family       uuid        not null unique,
    client       uuid        not null,
    person       uuid        not null,
    redirect_uri text        not null,
    scopes       text[]      not null,
    challenge    text        not null,
    nonce        text        not null,
    proved_at    timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    foreign key (client, person) references people.oidc_consent on delete cascade
);
create index oidc_code_by_consent on people.oidc_code (client, person);
comment on table people.oidc_code is 'codes on their way from the browser to the tool, for a minute, once';
comment on column people.oidc_code.digest is 'secret: digest of the code';
comment on column people.oidc_code.family is 'what all tokens that come of it have in common';
comment on column people.oidc_code.client is 'the tool';
comment on column people.oidc_code.person is 'whose account';
comment on column people.oidc_code.redirect_uri is 'where it was sent';
comment on column people.oidc_code.scopes is 'what the tool may know';
comment on column people.oidc_code.challenge is 'what only the one who asked can answer (PKCE, S256)';
comment on column people.oidc_code.nonce is 'a word of the tool that comes back in the identity token';
comment on column people.oidc_code.proved_at is 'when the person last proved who they are';
comment on column people.oidc_code.expires_at is 'until when it serves';
comment on column people.oidc_code.used_at is 'when it served; a second time ends all that came of it';

create table people.oidc_token (
    digest     text        primary key,
    kind       text        not null check (kind in ('ACCESS', 'REFRESH')),
    family     uuid        not null,
    client     uuid        not null,
    person     uuid        not null,
    scopes     text[]      not null,
    proved_at  timestamptz not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    spent_at   timestamptz,
    foreign key (client, person) references people.oidc_consent on delete cascade
);
create index oidc_token_family on people.oidc_token (family);
create index oidc_token_by_consent on people.oidc_token (client, person);
comment on table people.oidc_token is 'tokens with which tools ask who somebody is, or ask for the next token';
comment on column people.oidc_token.digest is 'secret: digest of the token';
comment on column people.oidc_token.kind is 'asks who somebody is, or for the next token';
comment on column people.oidc_token.family is 'the sign-in of which it comes';
comment on column people.oidc_token.client is 'the tool';
comment on column people.oidc_token.person is 'whose account';
comment on column people.oidc_token.scopes is 'what the tool may know';
comment on column people.oidc_token.proved_at is 'when the person last proved who they are';
comment on column people.oidc_token.made_at is 'when it was made';
comment on column people.oidc_token.expires_at is 'until when it serves';
comment on column people.oidc_token.spent_at is 'when the next one took its place; a second use ends the family';

create table people.oidc_key (
    kid         text        primary key,
    private_key bytea       not null,
    public_key  bytea       not null,
    made_at     timestamptz not null,
    signs_from  timestamptz not null
);
comment on table people.oidc_key is 'keys that sign identity tokens: the one that signs and the one that comes next';
comment on column people.oidc_key.kid is 'its name, told to tools';
comment on column people.oidc_key.private_key is 'secret: the private half, sealed with a key of the instance';
comment on column people.oidc_key.public_key is 'the public half, as tools read it';
comment on column people.oidc_key.made_at is 'when it was drawn';
comment on column people.oidc_key.signs_from is 'from when on it signs';

grant select, insert, update, delete on
    people.oidc_client, people.oidc_consent, people.oidc_code, people.oidc_token, people.oidc_key to fabcom_app;
