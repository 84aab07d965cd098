-- Statements A32 to A34: files of an item that were looked at and not kept. What stays: a fingerprint and counts.
create table accompaniment.plan_check (
    id      uuid primary key,
    item    uuid        not null references accompaniment.plan_item,
    attempt integer     not null,
    at      timestamptz not null,
    actor   uuid        not null references people.party,
    kind    text        not null check (kind in ('BOOKS', 'CONTACTS')),
    sha256  text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    lines   integer     not null check (lines >= 0),
    objects bigint      not null check (objects >= 0),   -- accounting entries, or people who are subscribed
    apart   bigint      not null check (apart >= 0),     -- people to whom nobody may write any more
    faults  integer     not null check (faults >= 0)
);
create index plan_check_item on accompaniment.plan_check (item, attempt, kind);
select journal.install('accompaniment.plan_check');
