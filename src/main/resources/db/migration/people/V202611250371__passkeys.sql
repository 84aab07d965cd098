-- The public halves of keys (WebAuthn): with them one can verify, never sign in.
create table people.passkey (
    id              uuid primary key,
    person          uuid        not null references people.person,
    credential_id   bytea       not null unique check (length(credential_id) between 1 and 1023),
    public_key      bytea       not null,
    attestation     bytea       not null,
    signature_count bigint      not null check (signature_count >= 0),
    verified        boolean     not null,
    transports      text        not null,
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    label           text        not null check (length(label) between 1 and 80),
    created_at      timestamptz not null,
    last_used_at    timestamptz not null
);
create index passkey_by_person on people.passkey (person);

-- What a key must sign within five minutes, in the browser that holds the token.
create table people.passkey_challenge (
    token_digest text primary key,
    challenge    bytea       not null,
    person       uuid references people.person,          -- whose key is being made; null: somebody signs in
    expires_at   timestamptz not null
);
create index passkey_challenge_expiry on people.passkey_challenge (expires_at);

grant select, insert, update, delete on people.passkey, people.passkey_challenge to fabcom_app;
comment on column people.passkey.credential_id is 'secret: of no use without the device';
comment on column people.passkey.public_key is 'secret: of no use without the device';
comment on column people.passkey.attestation is 'secret: of no use without the device';
comment on table people.passkey_challenge is 'secret: keys being used at this moment';
