-- An erasure that was done anew in a restored base, with the moment it was first done in "at".
alter table people.erasure add column replayed_at timestamptz;
comment on table people.erasure is 'erasures: person, at and cause are written beside each backup';
