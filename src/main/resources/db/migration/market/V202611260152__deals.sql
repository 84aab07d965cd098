-- Deals: somebody else replies to a post; what is accepted is one version of the reply. Who pays is derived once (E23).
create sequence market.deal_number;
create table market.deal (
    id           uuid primary key,
    number       bigint not null default nextval('market.deal_number') unique,
    post         uuid not null references market.post,
    owner        uuid not null references people.party,
    replier      uuid not null references people.party,
    payer        uuid not null references people.party,
    payee        uuid not null references people.party,
    own_post     uuid references market.post,
    state        text not null check (state in ('OPEN', 'REJECTED', 'WITHDRAWN', 'LAPSED', 'ACCEPTED', 'INVOICED', 'AWAITING',
                     'DONE', 'CANCELLED', 'REFUNDING', 'REFUNDED')),
    latest       integer not null default 1,
    accepted     integer,                        -- the version of the reply that holds
    quantity     integer not null default 0 check (quantity >= 0),   -- what it takes of the stock, once accepted
    reservation  uuid,
    payment      uuid,
    outside      uuid,
    consent_owner   timestamptz,
    consent_replier timestamptz,
    frozen       boolean not null default false,
    once         uuid not null,
    opened_at    timestamptz not null,
    changed_at   timestamptz not null,
    lapses_at    timestamptz not null,
    invoiced_at  timestamptz,
    reminded_at  timestamptz,
    done_at      timestamptz,
    version      integer not null default 1,
    check (owner <> replier),
    check ((payer, payee) in ((owner, replier), (replier, owner))),
    check ((accepted is null) = (state in ('OPEN', 'REJECTED', 'WITHDRAWN', 'LAPSED'))),
    check (accepted is null or quantity > 0),
    unique (replier, once)
);
create unique index deal_one_open on market.deal (post, replier) where state = 'OPEN';
create index deal_post on market.deal (post);
create index deal_replier on market.deal (replier, changed_at desc);
create index deal_owner on market.deal (owner, changed_at desc);
create index deal_lapses on market.deal (lapses_at) where state = 'OPEN';
create index deal_unpaid on market.deal (invoiced_at) where state = 'INVOICED' and reminded_at is null;
comment on column market.deal.reservation is 'refers to ledger.transfer';
comment on column market.deal.payment is 'refers to ledger.transfer';
comment on column market.deal.outside is 'refers to ledger.transfer';

create function market.takes_stock(state text) returns boolean language sql immutable as
    $$ select state in ('ACCEPTED', 'INVOICED', 'AWAITING', 'DONE', 'REFUNDING') $$;

-- The ways that exist; what was agreed never changes; a frozen deal stands still but for the decision, which thaws it.
create function market.deal_moves() returns trigger language plpgsql as $$
declare
    offered text;
begin
    if tg_op = 'INSERT' then
        if new.state <> 'OPEN' then
            raise exception 'market: a deal begins with a reply' using errcode = 'check_violation';
        end if;
        select kind into offered from market.post where id = new.post and owner = new.owner;
        if offered is null or new.payer <> (case offered when 'OFFER' then new.replier else new.owner end) then
            raise exception 'market: payer and payee follow from the post' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if (new.id, new.number, new.post, new.owner, new.replier, new.payer, new.payee, new.once, new.opened_at)
        is distinct from (old.id, old.number, old.post, old.owner, old.replier, old.payer, old.payee, old.once, old.opened_at)
        or (old.accepted is not null and (new.accepted, new.quantity, new.latest)
            is distinct from (old.accepted, old.quantity, old.latest)) then
        raise exception 'market: what was agreed in % never changes', old.id using errcode = 'check_violation';
    end if;
    if old.state <> new.state and (old.state, new.state) not in (
        ('OPEN', 'ACCEPTED'), ('OPEN', 'REJECTED'), ('OPEN', 'WITHDRAWN'), ('OPEN', 'LAPSED'),
        ('ACCEPTED', 'INVOICED'), ('ACCEPTED', 'AWAITING'), ('ACCEPTED', 'DONE'), ('ACCEPTED', 'CANCELLED'),
        ('INVOICED', 'AWAITING'), ('INVOICED', 'DONE'), ('INVOICED', 'CANCELLED'),
        ('AWAITING', 'DONE'), ('AWAITING', 'CANCELLED'),
        ('DONE', 'REFUNDING'), ('DONE', 'REFUNDED'), ('DONE', 'CANCELLED'),
        ('REFUNDING', 'DONE'), ('REFUNDING', 'REFUNDED'), ('REFUNDING', 'CANCELLED')) then
        raise exception 'market: no way from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if old.frozen and new.frozen and old.state <> new.state then
        raise exception 'market: deal % is frozen', old.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger deal_moves before insert or update on market.deal for each row execute function market.deal_moves();

create function market.deal_counts() returns trigger language plpgsql as $$
declare
    change int := (case when market.takes_stock(new.state) then new.quantity else 0 end)
        - (case when market.takes_stock(old.state) then old.quantity else 0 end);
begin
    if change <> 0 then update market.post set taken = taken + change where id = new.post; end if;
    return null;
end $$;
create trigger deal_counts after update on market.deal for each row execute function market.deal_counts();

-- Versions of a reply: terms for one unit. Added, never changed (E24).
create table market.deal_version (
    deal     uuid not null references market.deal,
    n        integer not null check (n between 1 and 50),
    quantity integer not null check (quantity between 1 and 100000),
    message  text not null check (length(message) <= 2000),
    made_by  uuid not null references people.party,
    made_at  timestamptz not null,
    primary key (deal, n)
);
create table market.deal_price (
    deal     uuid not null,
    n        integer not null,
    currency uuid not null,
    units    bigint not null check (units between 1 and 1000000000000),
    primary key (deal, n, currency),
    foreign key (deal, n) references market.deal_version
);
comment on column market.deal_price.currency is 'refers to ledger.currency';

-- The trail: what happened, in order, by whom and for which party.
create table market.deal_step (
    deal      uuid not null references market.deal,
    n         integer not null,
    kind      text not null check (length(kind) between 3 and 30),
    made_by   uuid references people.party,      -- null: the house, because a day has passed
    for_party uuid references people.party,
    note      text not null default '' check (length(note) <= 2000),
    at        timestamptz not null,
    primary key (deal, n)
);
create index deal_step_by on market.deal_step (made_by);

create table market.dispute (
    id          uuid primary key,
    deal        uuid not null references market.deal,
    opened_by   uuid not null references people.party,
    for_party   uuid not null references people.party,
    reason      text not null check (length(btrim(reason)) between 1 and 2000),
    opened_at   timestamptz not null,
    moderator   uuid references people.party,
    assigned_at timestamptz,
    decision    text check (decision in ('CONTINUE', 'CANCEL', 'PARTIAL_REFUND')),
    decided_by  uuid references people.party,
    decided_at  timestamptz,
    why         text not null default '' check (length(why) <= 2000),
    check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
    check (decision is null or length(btrim(why)) > 0)
);
create unique index dispute_open on market.dispute (deal) where decision is null;
create index dispute_deal on market.dispute (deal);

select journal.protect('market.deal_version');
select journal.protect('market.deal_price');
select journal.protect('market.deal_step');
grant select, insert, update on market.deal, market.dispute to fabcom_app;
grant usage on sequence market.deal_number to fabcom_app;
