-- Sales without network: browsers that have a key at a till, what they kept, and what of it did not enter the journal.
alter table till.event drop constraint event_kind_check;
alter table till.event add constraint event_kind_check check (kind in ('OPENED', 'SALE', 'CANCELLED', 'REFUND', 'REPRINT',
    'FLOAT', 'DRAWER', 'COUNTED', 'DAY', 'MONTH', 'YEAR', 'ARCHIVE', 'VERSION', 'CLOCK', 'TRAINING', 'RESTORED', 'DEVICE'));

create table till.device (
    id            uuid primary key,
    till          uuid        not null references till.till,
    person        uuid        not null references people.party,
    public_key    bytea       not null check (length(public_key) between 50 and 200),
    registered_at timestamptz not null,
    revoked_at    timestamptz
);
create index device_person on till.device (person, till);
comment on table till.device is 'browsers that sign what they sell without network, each for one person at one till';
comment on column till.device.id is 'number of this row, never used again';
comment on column till.device.till is 'at which it sells';
comment on column till.device.person is 'who was signed in when it was registered: what it sells is theirs';
comment on column till.device.public_key is 'of its key on P-256, as X.509 has it; the other half never leaves the browser';
comment on column till.device.registered_at is 'when the till first knew it';
comment on column till.device.revoked_at is 'when it stopped being taken; empty: it is';
grant select, insert on till.device to fabcom_app;
grant update (revoked_at) on till.device to fabcom_app;

create table till.received (
    device      uuid        not null references till.device,
    number      integer     not null check (number >= 1),
    said        text        not null check (length(said) between 2 and 60000),
    signature   bytea       check (length(signature) = 64),
    outcome     text        not null check (outcome in ('KEPT', 'REFUSED', 'MISSING')),
    why         text        not null default '' check (length(why) <= 40),
    received_at timestamptz not null,
    primary key (device, number),
    check ((signature is null) = (outcome = 'MISSING'))
);
comment on table till.received is 'what devices sold without network, as it was signed there, in their numbers without gap';
comment on column till.received.outcome is 'KEPT: in the journal; REFUSED: put aside; MISSING: a number that never came';
comment on column till.received.device is 'from which it came';
comment on column till.received.number is 'in the order of the device, without gap';
comment on column till.received.said is 'the very characters that the device signed';
comment on column till.received.signature is 'of said, in the form of IEEE P1363; empty when it never came';
comment on column till.received.why is 'why it was put aside; empty: it was not';
comment on column till.received.received_at is 'when it came in';
select journal.install('till.received');
comment on column till.received.entry is 'number in the chain of this table';
create trigger no_gap before insert on till.received for each row execute function journal.no_gap();

create table till.aside (
    id          uuid primary key,
    till        uuid        not null references till.till,
    device      uuid        not null,
    number      integer     not null check (number >= 1),
    said        text        not null check (length(said) <= 60000),
    signature   bytea,
    why         text        not null check (length(why) between 1 and 40),
    digest      bytea       not null check (length(digest) = 32),
    received_at timestamptz not null,
    ended_at    timestamptz,
    ended_by    uuid references people.party,
    ended_why   text        not null default '' check (length(ended_why) <= 200),
    unique (device, number, why, digest),
    check ((ended_at is null) = (ended_by is null))
);
create index aside_open on till.aside (till) where ended_at is null;
create index aside_ended_by on till.aside (ended_by) where ended_by is not null;
comment on table till.aside is 'what came from a device and did not enter the journal, until somebody enters it or says what became of it';
comment on column till.aside.device is 'as it was told; may be none of ours';
comment on column till.aside.digest is 'SHA-256 of what was said';
comment on column till.aside.id is 'number of this row, never used again';
comment on column till.aside.till is 'at which it was to be sold';
comment on column till.aside.number is 'in the order of the device';
comment on column till.aside.said is 'what came, believed or not';
comment on column till.aside.signature is 'as it came; empty when nothing did';
comment on column till.aside.why is 'why it did not enter';
comment on column till.aside.received_at is 'when it came in';
comment on column till.aside.ended_at is 'when somebody entered it or said what became of it';
comment on column till.aside.ended_by is 'who did';
comment on column till.aside.ended_why is 'what became of it; empty: it entered';
grant select, insert on till.aside to fabcom_app;
grant update (ended_at, ended_by, ended_why) on till.aside to fabcom_app;
