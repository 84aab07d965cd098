-- Sums of a month that organisations give each other as signed files: the key of this instance, and what was received here.
create table flows.signing_key (
    id          smallint primary key generated always as identity,
    public_key  bytea       not null,
    private_key bytea       not null,
    made_at     timestamptz not null
);
comment on table flows.signing_key is 'key of the instance (Ed25519) that signs sums of a month';
comment on column flows.signing_key.id is 'its number';
comment on column flows.signing_key.public_key is 'by which anybody verifies, as X.509 has it';
comment on column flows.signing_key.made_at is 'when it was made';
comment on column flows.signing_key.private_key is 'secret: signs sums of a month';
select journal.protect('flows.signing_key');

create table flows.network_month (
    id          uuid primary key,
    receiver    uuid        not null references people.party,
    structure   text        not null check (length(structure) between 1 and 200),
    instance    text        not null check (length(instance) between 1 and 300),
    month       date        not null check (month = date_trunc('month', month)::date),
    said        text        not null check (length(said) between 2 and 20000),
    public_key  bytea       not null check (length(public_key) between 40 and 100),
    signature   bytea       not null check (length(signature) = 64),
    received_by uuid        not null references people.party,
    received_at timestamptz not null,
    unique (receiver, signature)
);
create index network_month_receiver on flows.network_month (receiver, month);
comment on table flows.network_month is 'sums of a month that another organisation gave, as they were signed there; the last of a structure and month counts';
comment on column flows.network_month.id is 'its number';
comment on column flows.network_month.receiver is 'which organisation took it in';
comment on column flows.network_month.structure is 'who gave it, as it calls itself';
comment on column flows.network_month.month is 'the first day of the month';
comment on column flows.network_month.public_key is 'by which it was verified';
comment on column flows.network_month.signature is 'of the text';
comment on column flows.network_month.received_by is 'who took it in';
comment on column flows.network_month.received_at is 'when';
comment on column flows.network_month.instance is 'where it was made';
comment on column flows.network_month.said is 'the text that was signed';
select journal.protect('flows.network_month');
