-- How much two names resemble. A function, so that it is found whatever the schema in which the base has put pg_trgm.
create function catalogue.resemblance(one text, other text) returns real language sql stable parallel safe
    return similarity(one, other);
