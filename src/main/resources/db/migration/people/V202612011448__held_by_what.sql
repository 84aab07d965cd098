-- Whoever is held by something else than they were told of is told again.
alter table people.departure add column told_of text not null default '';
comment on column people.departure.told_of is 'fingerprints of what holds the erasure, as they were told of it last';
