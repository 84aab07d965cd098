-- Whose name looks like one that was typed. Functions, so that they are found whatever the schema in which the base has put pg_trgm;
-- the first is put in line, so the index of names is used.
create function people.name_like(name text, typed text) returns boolean language sql stable parallel safe
    return lower(name) % lower(typed);
create function people.name_resemblance(name text, typed text) returns real language sql stable parallel safe
    return similarity(lower(name), lower(typed));
grant execute on function people.name_like(text, text), people.name_resemblance(text, text) to fabcom_app;
