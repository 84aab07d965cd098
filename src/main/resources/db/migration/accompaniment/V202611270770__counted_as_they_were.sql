-- ADR 50. Whom a part of an edition counted and by what it broke them down, as it was: later editions are compared with what was
-- published, though somebody moves meanwhile. Never published; editions of before this have none.
create table accompaniment.observatory_counted (
    edition      integer not null references accompaniment.observatory_edition (number),
    part         text    not null check (part in ('SHEETS', 'ENDED')),
    organisation uuid    not null references people.party,
    departement  text    not null,
    size         text    not null,
    primary key (edition, part, organisation)
);
create index observatory_counted_of on accompaniment.observatory_counted (organisation);
select journal.protect('accompaniment.observatory_counted');
