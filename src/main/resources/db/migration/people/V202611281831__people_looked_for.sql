-- People served by staff are looked for by parts of names and communes, and listed by name: found in indexes, whatever their number.
create extension if not exists pg_trgm;
create index party_person_name on people.party (name, id) where kind = 'PERSON';
create index party_person_words on people.party using gin (lower(name) gin_trgm_ops) where kind = 'PERSON';
create index served_words on people.served using gin (lower(commune_name) gin_trgm_ops);
create index served_still on people.served (person) where claimed_at is null;
create index person_erased on people.person (id) where erased_at is not null;
