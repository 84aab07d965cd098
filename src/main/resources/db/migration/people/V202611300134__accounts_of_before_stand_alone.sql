-- Whoever took over a record before V202611292334, while others were joined to it or it to another, could not go: they stand by
-- themselves again, as they do since when a record is taken over.
update people.served_join j set undone_at = now(), undone_by = s.person
    from people.served s
    where j.undone_at is null and s.claimed_at is not null and s.person in (j.kept, j.gone);
update people.served set joined_into = null
    where joined_into is not null and (claimed_at is not null
        or joined_into in (select person from people.served where claimed_at is not null));

-- Nobody looks for names with their accents any more (V202611292333).
drop index if exists people.party_person_words;
