-- What a currency takes back each month: a share of what stays on accounts, or the same from each. A rule is ended, never changed; each
-- month is taken once, each as a payment of its own that its payer reads.
create table ledger.charge_rule (
    id          uuid primary key,
    currency    uuid        not null references ledger.currency,
    kind        text        not null check (kind in ('DEMURRAGE', 'CONTRIBUTION')),
    label       text        not null check (length(label) between 2 and 80),
    rate        integer check (rate between 1 and 10000),
    exempt      bigint      not null default 0 check (exempt between 0 and 1000000000000),
    units       bigint check (units between 1 and 1000000000000),
    payee       uuid        not null references people.party,
    from_month  date        not null check (extract(day from from_month) = 1),
    until_month date check (until_month >= from_month and extract(day from until_month) = 1),
    made_by     uuid        not null references people.party,
    made_at     timestamptz not null,
    constraint charge_shape check ((kind = 'DEMURRAGE') = (rate is not null) and (kind = 'CONTRIBUTION') = (units is not null))
);
create index charge_rule_of on ledger.charge_rule (currency);
comment on table ledger.charge_rule is 'what a currency takes each month, from which month on';
comment on column ledger.charge_rule.rate is 'of demurrage: basis points of what is above the exempt part at the end of the month';
comment on column ledger.charge_rule.exempt is 'of demurrage: what is left alone on each account';
comment on column ledger.charge_rule.units is 'of a contribution: taken from each account that was open at the end of the month';
comment on column ledger.charge_rule.payee is 'who receives it';
comment on column ledger.charge_rule.until_month is 'the last month that is taken; none: it goes on';
grant select, insert on ledger.charge_rule to fabcom_app;
grant update (until_month) on ledger.charge_rule to fabcom_app;

create table ledger.charge_month (
    rule    uuid        not null references ledger.charge_rule,
    month   date        not null,
    made_at timestamptz not null,
    primary key (rule, month)
);
comment on table ledger.charge_month is 'months that were taken by a rule: never a second time';
grant select, insert on ledger.charge_month to fabcom_app;

create table ledger.charge (
    rule     uuid   not null,
    month    date   not null,
    party    uuid   not null references people.party,
    base     bigint not null,
    units    bigint not null check (units > 0),
    transfer uuid references ledger.transfer,
    refused  text   not null default '' check (length(refused) <= 40),
    primary key (rule, month, party),
    foreign key (rule, month) references ledger.charge_month,
    constraint charge_or_why check ((transfer is null) = (refused <> ''))
);
create index charge_party on ledger.charge (party);
comment on table ledger.charge is 'what was taken from whom in a month, or why it could not be';
comment on column ledger.charge.base is 'the balance at the end of the month';
comment on column ledger.charge.refused is 'why nothing was taken: the limit of the account, mostly; it is not asked again';
grant select, insert on ledger.charge to fabcom_app;
