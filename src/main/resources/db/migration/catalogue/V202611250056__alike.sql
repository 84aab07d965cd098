-- Resemblance of words to a part of a sheet's words. A function, so that its operator is found whatever the schema in which the
-- base has put pg_trgm; it is put in line, so the index is used.
create function catalogue.alike(words text, search text) returns boolean language sql stable parallel safe
    return words <% search;

-- Found at once, also right after an import: no list of entries still to be sorted in, which every search would have to read.
alter index catalogue.alias_fuzzy set (fastupdate = off);
alter index catalogue.alias_typo set (fastupdate = off);
alter index catalogue.sheet_search set (fastupdate = off);
alter index catalogue.sheet_needs set (fastupdate = off);
