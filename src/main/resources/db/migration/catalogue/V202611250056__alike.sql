-- Resemblance of words to a part of a sheet's words. A function, so that its operator is found whatever the schema in which the
-- base has put pg_trgm; it is put in line, so the index is used.
create function catalogue.alike(words text, search text) returns boolean language sql stable parallel safe
    return words <% search;
