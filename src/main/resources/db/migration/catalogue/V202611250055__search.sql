-- Finding a name in spite of one wrong letter. Two words differ by one deletion, insertion, replacement or swap only if they
-- meet once a letter is taken from each (or from none): so each name is indexed under all that is left of it less one letter.
create function catalogue.one_letter_less(key text) returns text[] language sql immutable strict parallel safe
    return (select array_agg(distinct left(key, i - 1) || substr(key, i + 1)) from generate_series(1, length(key) + 1) i);

create index alias_typo on catalogue.alias using gin (catalogue.one_letter_less(key)) where length(key) between 4 and 60;
-- Beginnings of names, whatever the collation of the base.
create index alias_beginning on catalogue.alias (key text_pattern_ops);
create index offer_open on catalogue.offer (commons) where status = 'open';
