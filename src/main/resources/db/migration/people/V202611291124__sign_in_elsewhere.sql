-- Signing in with the account of another house (OpenID Connect client): the provider, who is on the way, who came so, and seats by groups.
create table people.oidc_provider (
    one       boolean     primary key default true check (one),
    name      text        not null check (length(name) between 1 and 80),
    issuer    text        not null check (length(issuer) <= 400),
    client_id text        not null check (length(client_id) between 1 and 400),
    secret    bytea       not null,
    signs_up  boolean     not null,
    made_by   uuid        not null references people.person,
    made_at   timestamptz not null
);
comment on table people.oidc_provider is 'the one other house whose accounts may sign in here';
comment on column people.oidc_provider.one is 'there is one at most';
comment on column people.oidc_provider.name is 'what it is called on the button';
comment on column people.oidc_provider.issuer is 'its address, as it calls itself';
comment on column people.oidc_provider.client_id is 'under which name it knows this instance';
comment on column people.oidc_provider.secret is 'secret: the password of this instance there, sealed with a key of the instance';
comment on column people.oidc_provider.signs_up is 'whether somebody without an account here gets one';
comment on column people.oidc_provider.made_by is 'who named it; seats by groups are given in their name';
comment on column people.oidc_provider.made_at is 'when it was named';

create table people.oidc_arrival (
    digest         text        primary key,
    browser_digest text        not null,
    nonce          text        not null,
    verifier       text        not null,
    return_to      text        not null,
    expires_at     timestamptz not null,
    subject        text,
    email          text,
    name           text,
    groups         text[]
);
create index oidc_arrival_by_browser on people.oidc_arrival (browser_digest);
comment on table people.oidc_arrival is 'who is on the way to the other house or back, for half an hour, in one browser';
comment on column people.oidc_arrival.digest is 'secret: digest of what comes back in the address';
comment on column people.oidc_arrival.browser_digest is 'secret: digest of what lies in the browser';
comment on column people.oidc_arrival.nonce is 'secret: what the identity token must repeat';
comment on column people.oidc_arrival.verifier is 'secret: the answer that only this instance knows (PKCE)';
comment on column people.oidc_arrival.return_to is 'where the person wanted to go';
comment on column people.oidc_arrival.expires_at is 'until when it counts';
comment on column people.oidc_arrival.subject is 'whom the other house named; empty: nobody came back yet';
comment on column people.oidc_arrival.email is 'the address that the other house confirmed';
comment on column people.oidc_arrival.name is 'the name it told';
comment on column people.oidc_arrival.groups is 'the groups it told';

create table people.oidc_link (
    id        uuid        primary key,
    subject   text        not null unique,
    person    uuid        not null unique references people.person,
    linked_at timestamptz not null,
    used_at   timestamptz not null
);
comment on table people.oidc_link is 'accounts that open with that of the other house';
comment on column people.oidc_link.id is 'its number';
comment on column people.oidc_link.subject is 'under which number the other house knows the person';
comment on column people.oidc_link.person is 'whose account';
comment on column people.oidc_link.linked_at is 'since when';
comment on column people.oidc_link.used_at is 'when they last came in so';

create table people.oidc_group (
    id           uuid primary key,
    name         text not null check (length(name) between 1 and 200),
    organisation uuid not null references people.organisation,
    seat         text not null check (seat in ('MEMBER', 'REFERENT', 'MANAGER')),
    unique (name, organisation)
);
comment on table people.oidc_group is 'which group of the other house gives which seat here';
comment on column people.oidc_group.id is 'its number';
comment on column people.oidc_group.name is 'the group, letter by letter as the other house tells it';
comment on column people.oidc_group.organisation is 'the organisation';
comment on column people.oidc_group.seat is 'the seat';

create table people.oidc_seat (
    organisation uuid not null,
    person       uuid not null,
    seat         text not null check (seat in ('MEMBER', 'REFERENT', 'MANAGER')),
    primary key (organisation, person),
    foreign key (organisation, person) references people.seat on delete cascade
);
create index oidc_seat_by_person on people.oidc_seat (person);
comment on table people.oidc_seat is 'seats that a group of the other house gave, and that it alone takes back';
comment on column people.oidc_seat.organisation is 'the organisation';
comment on column people.oidc_seat.person is 'who sits there';
comment on column people.oidc_seat.seat is 'as it was given; who changed it since keeps it';

grant select, insert, update, delete on people.oidc_provider, people.oidc_arrival, people.oidc_link, people.oidc_group, people.oidc_seat
    to fabcom_app;
