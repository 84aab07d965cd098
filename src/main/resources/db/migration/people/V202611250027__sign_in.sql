-- Sign-in. Of every token only the SHA-256 is kept: whoever reads this base cannot sign in with what is written here.
create table people.session (
    id           uuid primary key,
    token_digest text not null unique,
    person       uuid not null references people.person,
    device       text not null,
    created_at   timestamptz not null,
    last_used_at timestamptz not null,
    expires_at   timestamptz not null
);
create index session_by_person on people.session (person);
create index session_expiry on people.session (expires_at);

-- Asked for, not yet confirmed: no account exists until the link is followed, so nobody can take another's address.
-- The browser that asked holds a second token: confirming from elsewhere takes the password that was chosen.
create table people.sign_up (
    id             uuid primary key,
    token_digest   text not null unique,
    browser_digest text not null,
    name          text not null check (length(name) between 1 and 160),
    email         text not null check (length(email) between 3 and 254),
    password_hash text not null,
    language      text not null,
    return_to     text not null check (length(return_to) <= 4096),
    expires_at    timestamptz not null
);
create index sign_up_expiry on people.sign_up (expires_at);

-- Links sent to people who have an account: to choose a new password, or to confirm a new address.
create table people.mailed_link (
    id           uuid primary key,
    token_digest text not null unique,
    person       uuid not null references people.person,
    purpose      text not null check (purpose in ('NEW_PASSWORD', 'NEW_EMAIL')),
    email        text,
    return_to    text not null default '' check (length(return_to) <= 4096),
    expires_at   timestamptz not null,
    check ((purpose = 'NEW_EMAIL') = (email is not null))
);
create index mailed_link_by_person on people.mailed_link (person);

grant select, insert, update, delete on people.session, people.sign_up, people.mailed_link to fabcom_app;
comment on table people.session is 'secret: who is signed in where';
comment on table people.sign_up is 'secret: accounts not yet confirmed';
comment on table people.mailed_link is 'secret: links that open an account';
