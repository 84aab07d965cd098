-- nodes stopped
-- Tables of the founding path lie in a schema of their own, under the names that they bear there.
create schema founding;
grant usage on schema founding to fabcom_app;

do $$
declare
    it record;
    becomes text;
begin
    -- Another room's rows are pointed at by id alone; check looks for those that lead nowhere.
    for it in
        select k.conrelid::regclass as name, k.conname from pg_constraint k
        join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
        where k.contype = 'f' and c.relnamespace = 'governance'::regnamespace and f.relnamespace = 'governance'::regnamespace
          and c.relname like 'founding\_%' and f.relname not like 'founding\_%'
    loop
        execute format('alter table %s drop constraint %I', it.name, it.conname);
    end loop;
    -- Sequences of columns and indexes follow their tables.
    for it in
        select c.oid::regclass as name, substr(c.relname, length('founding_') + 1) as bare from pg_class c
        where c.relnamespace = 'governance'::regnamespace and c.relkind = 'r' and c.relname like 'founding\_%'
    loop
        becomes := case it.bare when 'row' then 'table_row' when 'view' then 'position_view' else it.bare end;
        execute format('alter table %s set schema founding', it.name);
        execute format('alter table founding.%I rename to %I', 'founding_' || it.bare, becomes);
    end loop;
    for it in
        select k.conrelid::regclass as name, k.conname, substr(k.conname, length('founding_') + 1) as bare from pg_constraint k
        where k.connamespace = 'founding'::regnamespace and k.conname like 'founding\_%'
    loop
        execute format('alter table %s rename constraint %I to %I', it.name, it.conname, it.bare);
    end loop;
    for it in
        select c.oid::regclass as name, c.relkind, substr(c.relname, length('founding_') + 1) as bare from pg_class c
        where c.relnamespace = 'founding'::regnamespace and c.relkind in ('i', 'S') and c.relname like 'founding\_%'
    loop
        execute format('alter %s %s rename to %I', case it.relkind when 'S' then 'sequence' else 'index' end, it.name, it.bare);
    end loop;
end $$;

alter function governance.founding_cards_since() set schema founding;
alter function founding.founding_cards_since() rename to cards_since;

create or replace function founding.cards_since() returns trigger
    language plpgsql as $$
begin
    if new.sentence_number > 0 and new.green + new.orange + new.red > 0 and new.day < (
            select (p.opened_at at time zone 'UTC')::date - 1 from founding.path p where p.id = new.path) then
        raise exception 'cards of % were counted before the path began', new.path
            using errcode = 'integrity_constraint_violation', constraint = 'cards_since';
    end if;
    return new;
end $$;

comment on column founding.path.body is
    'refers to governance.body: in whose register its decisions were taken up; none: in none yet';
comment on column founding.decision.minority_by is
    'who wrote each note, as in founding.founder; empty on a path that came from elsewhere';

-- What is on its way finds its classes under their new names.
update events.event_publication set
    event_type = replace(event_type, 'org.fabcom.governance.founding.', 'org.fabcom.founding.'),
    listener_id = replace(listener_id, 'org.fabcom.governance.founding.', 'org.fabcom.founding.')
where position('org.fabcom.governance.founding.' in event_type || ' ' || listener_id) > 0;
