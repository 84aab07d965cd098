-- Payment requests (E43): the payee asks, the payer accepts or refuses; trusted payees and, if the payer wants it, silence for
-- some days accept for them. The payment itself is a transfer like any other.
create table ledger.payment_request (
    id          uuid primary key,
    payee       uuid not null references people.party,
    payer       uuid not null references people.party,
    currencies  uuid[] not null,
    amounts     bigint[] not null,
    subject     text not null default '' check (length(subject) <= 500),
    asked_by    uuid not null references people.party,
    asked_at    timestamptz not null,
    lapses_at   timestamptz not null,
    key         text not null check (length(key) between 1 and 120),
    state       text not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    answered_by uuid references people.party,   -- null while open, and when the deadline answered
    answered_at timestamptz,
    reason      text not null default '' check (length(reason) <= 500),
    transfer    uuid references ledger.transfer,
    check (payee <> payer),
    check (ledger.several(currencies, amounts) and 0 < all (amounts)),
    check ((state = 'OPEN') = (answered_at is null)),
    check ((state = 'ACCEPTED') = (transfer is not null)),
    constraint request_key unique (asked_by, key)
);
create index payment_request_payer on ledger.payment_request (payer, asked_at desc);
create index payment_request_payee on ledger.payment_request (payee, asked_at desc);
create index payment_request_open on ledger.payment_request (asked_at) where state = 'OPEN';

-- What is asked may change its state and its answer, and nothing else.
grant select, insert on ledger.payment_request to fabcom_app;
grant update (state, answered_by, answered_at, reason, transfer) on ledger.payment_request to fabcom_app;

-- Consent given beforehand: to one payee at once, or to anybody after so many days of silence.
create table ledger.consent (
    id         uuid primary key,
    payer      uuid not null references people.party,
    payee      uuid references people.party,                 -- null: anybody
    days       integer not null check (days between 0 and 90),
    granted_by uuid not null references people.party,
    granted_at timestamptz not null,
    ended_by   uuid references people.party,
    ended_at   timestamptz,
    check (payee is not null or days > 0),
    check (payee is distinct from payer)
);
create unique index consent_now on ledger.consent (payer, payee) nulls not distinct where ended_at is null;
grant select, insert on ledger.consent to fabcom_app;
grant update (ended_by, ended_at) on ledger.consent to fabcom_app;
