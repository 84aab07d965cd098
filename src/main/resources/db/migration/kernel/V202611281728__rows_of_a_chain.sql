-- A chain keeps for good the name it was installed with, since witnesses elsewhere carry it; where its rows lie may change.
alter table journal.journal add column lies_in text;
update journal.journal set lies_in = name;
alter table journal.journal alter column lies_in set not null, add unique (lies_in);
comment on column journal.journal.lies_in is 'schema.table of its rows';

create function journal.rows_of(of_journal text) returns regclass
    language sql stable set search_path = pg_catalog as $$
    select j.lies_in::regclass from journal.journal j where j.name = of_journal
$$;
grant execute on function journal.rows_of(text) to fabcom_app;

create or replace function journal.numbered(of_journal text) returns bigint
    language sql volatile security definer set search_path = pg_catalog as $$
    select coalesce(pg_sequence_last_value(pg_get_serial_sequence(j.lies_in, 'entry')::regclass), 0)
    from journal.journal j where j.name = of_journal
$$;

create or replace function journal.closes(target regclass) returns void
    language sql as $$
    update journal.journal set closes = true where lies_in::regclass = target
$$;

create or replace function journal.install(target regclass) returns void
    language plpgsql as $$
declare
    full_name text := (select n.nspname || '.' || c.relname from pg_class c
        join pg_namespace n on n.oid = c.relnamespace where c.oid = target);
begin
    execute format('alter table %s add column if not exists entry bigint generated always as identity', target);
    execute format('create unique index on %s (entry)', target);
    insert into journal.journal (name, lies_in) values (full_name, full_name);
    perform journal.count_from_now(full_name);
    execute format('insert into journal.unsealed (journal, entry) select %L, entry from %s', full_name, target);
    execute format('create trigger noted after insert on %s
        for each row execute function journal.note(%L)', target, full_name);
    perform journal.protect(target);
end $$;

-- The sealer and the check read rows where they lie; all else of them stays.
do $$
declare
    known record;
begin
    for known in select * from (values
        ('journal.seal_settled(int)', 'chain.name::regclass', 'journal.rows_of(chain.name)'),
        ('journal.verify(text)', 'of_journal::regclass', 'journal.rows_of(of_journal)')) as mend (name, was, becomes)
    loop
        if position(known.was in pg_get_functiondef(known.name::regprocedure)) = 0 then
            raise exception 'not found in %: %', known.name, known.was;
        end if;
        execute replace(pg_get_functiondef(known.name::regprocedure), known.was, known.becomes);
    end loop;
end $$;
