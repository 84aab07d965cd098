-- The directory is searched, filtered and counted here. Text without case or accents, as words are asked for.
create function accompaniment.bare(said text) returns text language sql immutable strict parallel safe
    return lower(regexp_replace(normalize(
        replace(replace(replace(replace(said, 'œ', 'oe'), 'Œ', 'OE'), 'æ', 'ae'), 'Æ', 'AE'), NFKD),
        '[\u0300-\u036f]', '', 'g'));

-- After its last day « limited » is open again, and of « full » nobody knows what became of it.
create function accompaniment.available(said text, until date, day date) returns text language sql immutable parallel safe
    return case when until < day and said = 'LIMITED' then 'OPEN' when until < day and said = 'FULL' then 'UNKNOWN' else said end;

alter table accompaniment.accompanier
    add bare text generated always as (accompaniment.bare(words || ' ' || commune_name)) stored;
comment on column accompaniment.accompanier.bare is 'derived: what is searched';
