-- Names that have some letters in a row in common, by the index. Whoever resembles by a third is among them. A function, so that its
-- operator is found whatever the schema in which the base has put pg_trgm; it is put in line.
create function catalogue.near(one text, other text) returns boolean language sql stable parallel safe
    return one % other;
