-- A name is found as a keyboard without œ, accents or hyphens types it: « eloise d'hoerdt muller » is Éloïse d’Hœrdt-Müller.
create function people.spoken(name text) returns text language sql immutable parallel safe as $$
    select trim(regexp_replace(
        replace(replace(translate(lower(name), 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy'), 'œ', 'oe'), 'æ', 'ae'),
        '[-–‐‑''’ʼ.,  \s]+', ' ', 'g'))
$$;
comment on function people.spoken is 'by what people are looked for: no capitals, accents, ligatures, hyphens, apostrophes';
create index party_person_spoken on people.party using gin (people.spoken(name) gin_trgm_ops) where kind = 'PERSON';
create or replace function people.name_like(name text, typed text) returns boolean language sql stable parallel safe
    return people.spoken(name) % people.spoken(typed);
create or replace function people.name_resemblance(name text, typed text) returns real language sql stable parallel safe
    return similarity(people.spoken(name), people.spoken(typed));
drop index people.party_person_sorted_words;
