-- One order for names of people in all lists: capitals and accents make no difference.
create function people.sorted(name text) returns text language sql immutable parallel safe as $$
    select translate(lower(name), 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ’', 'aaaaaaceeeeiiiinooooouuuuyy')
$$;
comment on function people.sorted is 'for other rooms: by what lists of people are ordered';
create index party_person_sorted on people.party (people.sorted(name), id) where kind = 'PERSON';
drop index people.party_person_name;
