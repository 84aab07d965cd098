-- Journals: tables to which one can only add, sealed afterwards into one hash chain each.
-- A room makes its table, then says once: select journal.install('ledger.transfer');
create schema journal;
grant usage on schema journal to fabcom_app;

create table journal.journal (
    name text primary key,
    installed_at timestamptz not null default now()
);

-- Rows on their way to the chain. Their transaction's number says when no earlier row can appear any more:
-- numbers of rows are taken before the commit, so the highest of them would skip those that commit late.
create table journal.unsealed (
    journal text not null references journal.journal,
    entry bigint not null,
    written_in xid8 not null default pg_current_xact_id(),
    primary key (journal, entry)
);

create table journal.seal (
    journal text not null references journal.journal,
    position bigint not null,
    entry bigint not null,
    hash bytea not null,
    sealed_at timestamptz not null default now(),
    primary key (journal, position),
    unique (journal, entry)
);

-- SHA-256 over the hash before and the row as JSON: keys in jsonb's own order, nulls left out, so that a column added
-- later (nullable, without default) changes no old hash.
create function journal.digest(before bytea, content jsonb) returns bytea
    language sql immutable
    return sha256(before || convert_to(jsonb_strip_nulls(content)::text, 'UTF8'));

create function journal.refuse() returns trigger
    language plpgsql as $$
begin
    raise exception 'append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
end $$;

create function journal.note() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into journal.unsealed (journal, entry) values (tg_argv[0], new.entry);
    return null;
end $$;

-- Refuses UPDATE, DELETE and TRUNCATE, whoever asks, and takes these rights from the application's role.
create function journal.protect(target regclass) returns void
    language plpgsql as $$
begin
    execute format('create trigger append_only before update or delete or truncate on %s
        for each statement execute function journal.refuse()', target);
    execute format('revoke update, delete, truncate on %s from fabcom_app', target);
    execute format('grant select, insert on %s to fabcom_app', target);
end $$;

create function journal.install(target regclass) returns void
    language plpgsql as $$
declare
    full_name text := (select n.nspname || '.' || c.relname from pg_class c
        join pg_namespace n on n.oid = c.relnamespace where c.oid = target);
begin
    execute format('alter table %s add column if not exists entry bigint generated always as identity', target);
    execute format('create unique index on %s (entry)', target);
    insert into journal.journal (name) values (full_name);
    execute format('insert into journal.unsealed (journal, entry) select %L, entry from %s', full_name, target);
    execute format('create trigger noted after insert on %s
        for each row execute function journal.note(%L)', target, full_name);
    perform journal.protect(target);
end $$;

select journal.protect('journal.seal');
revoke insert on journal.seal from fabcom_app;
grant select on all tables in schema journal to fabcom_app;

-- Adds what is settled to the chains; answers how many rows. One sealer at a time, the others answer 0.
create function journal.seal_settled(at_most int) returns bigint
    language plpgsql security definer
    set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO' set bytea_output = 'hex'
    set intervalstyle = 'iso_8601' set extra_float_digits = 1 as $$
declare
    horizon xid8;
    row record;
    last record;
    hash bytea;
    sealed bigint := 0;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('journal.seal', 0)) then return 0; end if;
    horizon := pg_snapshot_xmin(pg_current_snapshot());
    for row in
        select journal, entry from journal.unsealed where written_in < horizon
        order by written_in, entry limit at_most
    loop
        select s.position, s.hash into last from journal.seal s
            where s.journal = row.journal order by s.position desc limit 1;
        execute format('select journal.digest($1, to_jsonb(t)) from %s t where t.entry = $2', row.journal::regclass)
            into hash using coalesce(last.hash, ''::bytea), row.entry;
        insert into journal.seal (journal, position, entry, hash)
            values (row.journal, coalesce(last.position, 0) + 1, row.entry, hash);
        delete from journal.unsealed u where u.journal = row.journal and u.entry = row.entry;
        sealed := sealed + 1;
    end loop;
    return sealed;
end $$;

-- What differs between a journal and its chain.
create function journal.verify(of_journal text) returns table (entry bigint, difference text)
    language plpgsql stable
    set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO' set bytea_output = 'hex'
    set intervalstyle = 'iso_8601' set extra_float_digits = 1 as $$
begin
    return query execute format('
        with chain as (
            select s.position, s.entry, s.hash,
                coalesce(lag(s.hash) over (order by s.position), ''''::bytea) as before,
                row_number() over (order by s.position) as place
            from journal.seal s where s.journal = $1)
        select c.entry, case
                when t.entry is null then ''missing''
                when c.place <> c.position then ''gap''
                else ''altered'' end
        from chain c left join %1$s t on t.entry = c.entry
        where t.entry is null or c.place <> c.position or journal.digest(c.before, to_jsonb(t)) <> c.hash
        union all
        select t.entry, ''unsealed''
        from %1$s t
        where not exists (select from journal.seal s where s.journal = $1 and s.entry = t.entry)
          and not exists (select from journal.unsealed u where u.journal = $1 and u.entry = t.entry)
        order by 1 limit 100', of_journal::regclass) using of_journal;
end $$;

grant execute on all functions in schema journal to fabcom_app;
revoke execute on function journal.protect(regclass), journal.install(regclass) from public, fabcom_app;
