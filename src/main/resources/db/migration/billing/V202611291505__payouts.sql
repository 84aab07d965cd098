-- What was paid out to partners for whom the house sells; their share of what was sold stands on the lines of invoices.
create table billing.payout (
    id           uuid primary key,
    organisation uuid        not null references people.party,
    partner      text        not null check (length(partner) between 1 and 200),
    day          date        not null,
    cents        bigint      not null check (cents <> 0),
    means        text        not null check (means in ('CASH', 'CHEQUE', 'CARD', 'TRANSFER', 'LOCAL', 'OTHER')),
    note         text        not null default '' check (length(note) <= 200),
    key          text        not null check (length(key) between 1 and 120),
    made_by      uuid        not null references people.party,
    made_at      timestamptz not null,
    constraint payout_key unique (organisation, key)
);
create index payout_of on billing.payout (organisation, partner, day);
comment on table billing.payout is 'what was paid out to partners for whom something was sold; below zero what they gave back';
comment on column billing.payout.id is 'its number';
comment on column billing.payout.organisation is 'who sold and paid out';
comment on column billing.payout.partner is 'as lines of invoices name them';
comment on column billing.payout.day is 'on which it was paid';
comment on column billing.payout.cents is 'what was paid; below zero what came back';
comment on column billing.payout.means is 'by what it was paid';
comment on column billing.payout.note is 'the number of a cheque, say';
comment on column billing.payout.key is 'of the form that noted it, so that a repeat notes nothing';
comment on column billing.payout.made_by is 'who noted it';
comment on column billing.payout.made_at is 'when it was noted';
select journal.install('billing.payout');
comment on column billing.payout.entry is 'its place in the journal';
