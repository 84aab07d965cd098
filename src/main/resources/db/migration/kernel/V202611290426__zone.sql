-- Where the people of this instance live: one constant, so that plans fold it and indexes and checks may use it. The program
-- says it at each start, as the owner, from FABCOM_ZONE.
grant usage on schema kernel to fabcom_app;
create function kernel.dwell(zone text) returns void language plpgsql as $$
begin
    perform now() at time zone $1; -- refused if PostgreSQL does not know it
    execute format('create or replace function kernel.zone() returns text language sql immutable parallel safe as %L',
        format('select %L::text', zone));
end $$;
revoke execute on function kernel.dwell(text) from public;
select kernel.dwell('Europe/Paris');
comment on function kernel.zone() is 'The zone of this instance: its days, months and years are those of the people there.';

-- Functions and checks that named it themselves ask for it.
do $$
declare
    it record;
    paris constant text := quote_literal('Europe/Paris');
begin
    for it in select pg_get_functiondef(p.oid) as text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prokind in ('f', 'p') and position(paris in p.prosrc) > 0 and n.nspname <> 'kernel' loop
        execute replace(it.text, paris, 'kernel.zone()');
    end loop;
    for it in select c.conrelid::regclass as holder, c.conname as name, pg_get_constraintdef(c.oid) as text from pg_constraint c
        where c.contype = 'c' and position(paris in pg_get_constraintdef(c.oid)) > 0 loop
        execute format('alter table %s drop constraint %I', it.holder, it.name);
        execute format('alter table %s add constraint %I %s', it.holder, it.name,
            replace(replace(it.text, paris || '::text', 'kernel.zone()'), paris, 'kernel.zone()'));
    end loop;
end $$;
