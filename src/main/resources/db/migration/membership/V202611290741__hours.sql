-- What volunteers give: hours, and goods that they lend. Declared, then confirmed or refused by somebody else; hours are worth something
-- by a dated rule only, which is never changed: a later one follows it.
create table membership.contribution (
    id           uuid primary key,
    organisation uuid        not null references people.party,
    kind         text        not null check (kind in ('HOURS', 'GOODS')),
    giver        uuid references people.party,
    giver_name   text        not null check (length(giver_name) between 1 and 160),
    day          date        not null,
    minutes      integer check (minutes between 1 and 6000000),
    cents        bigint check (cents between 1 and 100000000000),
    what         text        not null check (length(what) between 2 and 200),
    work         text        not null default '' check (length(work) <= 60),
    basis        text        not null default '' check (length(basis) <= 300),
    state        text        not null default 'DECLARED' check (state in ('DECLARED', 'CONFIRMED', 'REFUSED')),
    reason       text        not null default '' check (length(reason) <= 300),
    declared_by  uuid        not null references people.party,
    declared_at  timestamptz not null,
    decided_by   uuid references people.party,
    decided_at   timestamptz,
    key          uuid        not null,
    constraint contribution_once unique (organisation, key),
    constraint contribution_measured check ((kind = 'HOURS') = (minutes is not null) and (kind = 'GOODS') = (cents is not null)),
    constraint contribution_goods_based check (kind = 'HOURS' or basis <> ''),
    constraint contribution_decided check ((state = 'DECLARED') = (decided_by is null) and (state = 'DECLARED') = (decided_at is null)),
    constraint contribution_by_another check (decided_by is distinct from giver or decided_by is null)
);
create index contribution_of on membership.contribution (organisation, day desc, id desc);
create index contribution_giver on membership.contribution (giver) where giver is not null;
comment on table membership.contribution is 'hours that volunteers gave and goods that they lent, confirmed by somebody else';
comment on column membership.contribution.giver is 'who gave; none: known by name only';
comment on column membership.contribution.minutes is 'of work; none for goods';
comment on column membership.contribution.cents is 'what the loan of goods is worth; none for hours, which dated rules value';
comment on column membership.contribution.work is 'the kind of work by which rules may differ';
comment on column membership.contribution.basis is 'how the worth of lent goods was found';
comment on column membership.contribution.decided_by is 'who confirmed or refused it: never the giver';
comment on column membership.contribution.key is 'of the form that sent it: the same one twice writes once';
grant select, insert on membership.contribution to fabcom_app;
grant update (giver_name, state, reason, decided_by, decided_at) on membership.contribution to fabcom_app;

create table membership.valuation (
    id           uuid primary key,
    organisation uuid        not null references people.party,
    work         text        not null default '' check (length(work) <= 60),
    from_day     date        not null,
    cents        bigint      not null check (cents between 1 and 1000000),
    basis        text        not null check (length(basis) between 2 and 300),
    made_by      uuid        not null references people.party,
    made_at      timestamptz not null,
    constraint valuation_day unique (organisation, work, from_day)
);
comment on table membership.valuation is 'what an hour of a volunteer is worth, from which day on, and why';
comment on column membership.valuation.work is 'for which kind of work; empty: for all that have no rule of their own';
comment on column membership.valuation.cents is 'for one hour';
grant select, insert on membership.valuation to fabcom_app;

-- Hours that paid something are no gift any more: they are not valued.
create table membership.contribution_spent (
    contribution uuid        not null references membership.contribution,
    dues         uuid        not null,
    minutes      integer     not null check (minutes > 0),
    spent_at     timestamptz not null,
    primary key (contribution, dues)
);
comment on table membership.contribution_spent is 'hours by which dues were paid';
comment on column membership.contribution_spent.dues is 'refers to membership.dues';
grant select, insert on membership.contribution_spent to fabcom_app;
