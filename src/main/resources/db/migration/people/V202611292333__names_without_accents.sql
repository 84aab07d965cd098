-- Accents count neither when a name is looked for nor when two are compared: « Therese Leveque » is found as « Thérèse Lévêque ».
create index party_person_sorted_words on people.party using gin (people.sorted(name) gin_trgm_ops) where kind = 'PERSON';
create or replace function people.name_like(name text, typed text) returns boolean language sql stable parallel safe
    return people.sorted(name) % people.sorted(typed);
create or replace function people.name_resemblance(name text, typed text) returns real language sql stable parallel safe
    return similarity(people.sorted(name), people.sorted(typed));
create index person_dialled on people.person (regexp_replace(phone, '[^0-9+]', '', 'g')) where phone <> '';
