-- What was agreed upon or used and shall not be invoiced (a gift, one’s own desk): said by somebody with a reason, and taken back by a row
-- of its own.
create table billing.waiver (
    id           uuid primary key,
    organisation uuid        not null references people.party,
    origin       text        not null check (origin <> ''),
    buyer        uuid references people.party,
    label        text        not null check (length(label) between 1 and 300),
    url          text        not null,
    reason       text        not null check (length(reason) between 1 and 300),
    made_by      uuid        not null references people.party,
    made_at      timestamptz not null
);
create index waiver_origin on billing.waiver (organisation, origin);
comment on table billing.waiver is 'what shall not be invoiced, by whom and why';
comment on column billing.waiver.id is 'in the order in which they were said';
comment on column billing.waiver.organisation is 'who would have invoiced it';
comment on column billing.waiver.origin is 'what it comes from, as documents name it';
comment on column billing.waiver.buyer is 'who would have paid; null: nobody known here';
comment on column billing.waiver.label is 'what it is, in words';
comment on column billing.waiver.url is 'where it is read';
comment on column billing.waiver.reason is 'why nothing is invoiced';
comment on column billing.waiver.made_by is 'who said so';
comment on column billing.waiver.made_at is 'when they said so';

create table billing.waiver_undone (
    waiver  uuid primary key references billing.waiver,
    made_by uuid        not null references people.party,
    made_at timestamptz not null
);
comment on table billing.waiver_undone is 'what shall be invoiced after all';
comment on column billing.waiver_undone.waiver is 'what was said before';
comment on column billing.waiver_undone.made_by is 'who took it back';
comment on column billing.waiver_undone.made_at is 'when they took it back';
grant select, insert on billing.waiver, billing.waiver_undone to fabcom_app;

create view billing.waived as select w.* from billing.waiver w
    where not exists (select from billing.waiver_undone u where u.waiver = w.id);
comment on view billing.waived is 'what shall not be invoiced, as it stands';
grant select on billing.waived to fabcom_app;

comment on column billing.counted_use.document is 'the draft: the key of its invoice; or what says that nothing is invoiced';
