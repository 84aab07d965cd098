-- A shorter chain is seen: each chain has a head and a counter, and heads are kept at closings, letters and restores.
-- A witness of another place names the base it was taken from.
create table journal.base (
    id      uuid primary key default gen_random_uuid(),
    made_at timestamptz not null default now()
);
insert into journal.base default values;
create unique index one_base on journal.base ((true));
select journal.protect('journal.base');
revoke insert on journal.base from fabcom_app;

-- Where each chain stands; written by the sealer with the seals themselves.
create table journal.head (
    journal   text primary key references journal.journal,
    length    bigint not null default 0,
    entry     bigint not null default 0,        -- the highest ever sealed: seals follow commits, numbers don't
    hash      bytea not null default '',
    sealed_at timestamptz
);
grant select on journal.head to fabcom_app;

alter table journal.journal add column closes boolean not null default false;

-- The counter of a chain is a sequence: no transaction takes it back, so it remembers what was sealed and is gone.
create function journal.counter(of_journal text) returns regclass
    language sql stable as $$ select to_regclass('journal.' || quote_ident('sealed:' || of_journal)) $$;

create function journal.counted(of_journal text) returns bigint
    language sql volatile security definer set search_path = pg_catalog as $$
    select coalesce(pg_sequence_last_value(journal.counter(of_journal)), 0)
$$;

-- The last number that was given to a row, whether its transaction ended well or not.
create function journal.numbered(of_journal text) returns bigint
    language sql volatile security definer set search_path = pg_catalog as $$
    select coalesce(pg_sequence_last_value(pg_get_serial_sequence(j.name, 'entry')::regclass), 0)
    from journal.journal j where j.name = of_journal
$$;

-- The counter stands where the chain stands; a restored base starts from what it was restored with.
create function journal.recount(of_journal text) returns void
    language plpgsql as $$
declare
    head journal.head;
begin
    insert into journal.head (journal) values (of_journal) on conflict do nothing;
    update journal.head h set length = s.position, hash = s.hash, sealed_at = s.sealed_at,
            entry = (select max(a.entry) from journal.seal a where a.journal = of_journal)
        from (select * from journal.seal l where l.journal = of_journal order by l.position desc limit 1) s
        where h.journal = of_journal and h.length = 0;
    select * into head from journal.head h where h.journal = of_journal;
    perform setval(journal.counter(of_journal), greatest(head.length, 1), head.length > 0);
end $$;

create function journal.count_from_now(of_journal text) returns void
    language plpgsql as $$
begin
    execute format('create sequence if not exists journal.%I', 'sealed:' || of_journal);
    perform journal.recount(of_journal);
end $$;
select journal.count_from_now(name) from journal.journal;

create or replace function journal.install(target regclass) returns void
    language plpgsql as $$
declare
    full_name text := (select n.nspname || '.' || c.relname from pg_class c
        join pg_namespace n on n.oid = c.relnamespace where c.oid = target);
begin
    execute format('alter table %s add column if not exists entry bigint generated always as identity', target);
    execute format('create unique index on %s (entry)', target);
    insert into journal.journal (name) values (full_name);
    perform journal.count_from_now(full_name);
    execute format('insert into journal.unsealed (journal, entry) select %L, entry from %s', full_name, target);
    execute format('create trigger noted after insert on %s
        for each row execute function journal.note(%L)', target, full_name);
    perform journal.protect(target);
end $$;

-- Heads as they were at a closing, when they were sent out, or when the base was restored (subject: of when the backup was).
create table journal.kept (
    id       uuid primary key,
    at       timestamptz not null,
    occasion text not null check (occasion in ('CLOSING', 'LETTER', 'RESTORE')),
    subject  text not null,
    heads    jsonb not null                     -- journal → [length, hash]
);
select journal.install('journal.kept');
revoke insert on journal.kept from fabcom_app;

-- Without the chain of the keeping itself, which moves because something is kept.
create function journal.heads() returns jsonb
    language sql stable set search_path = pg_catalog as $$
    select coalesce(jsonb_object_agg(h.journal, jsonb_build_array(h.length, encode(h.hash, 'hex'))), '{}')
    from journal.head h where h.length > 0 and h.journal <> 'journal.kept'
$$;

create function journal.keep(occasion text, subject text) returns void
    language sql security definer set search_path = pg_catalog as $$
    insert into journal.kept (id, at, occasion, subject, heads)
    values (gen_random_uuid(), now(), occasion, subject, journal.heads())
$$;

-- Rows of this journal close something: as soon as one is sealed, the heads of all chains are kept.
create function journal.closes(target regclass) returns void
    language sql as $$
    update journal.journal set closes = true where name = (select n.nspname || '.' || c.relname from pg_class c
        join pg_namespace n on n.oid = c.relnamespace where c.oid = target)
$$;

-- As before, chain by chain; each goes on from its head. Where the counter knows of more, somebody cut the chain: the place
-- that is left out stays as the scar, however long the chain grows again.
create or replace function journal.seal_settled(at_most int) returns bigint
    language plpgsql security definer
    set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO' set bytea_output = 'hex'
    set intervalstyle = 'iso_8601' set extra_float_digits = 1 as $$
declare
    horizon xid8;
    chain record;
    row record;
    head journal.head;
    known bigint;
    next_hash bytea;
    here bigint;
    sealed bigint := 0;
    closing text[] := '{}';
    name text;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('journal.seal', 0)) then return 0; end if;
    horizon := pg_snapshot_xmin(pg_current_snapshot());
    for chain in
        select distinct j.name, j.closes from journal.unsealed u join journal.journal j on j.name = u.journal
        where u.written_in < horizon order by j.name
    loop
        exit when sealed >= at_most;
        select * into head from journal.head h where h.journal = chain.name;
        known := journal.counted(chain.name);
        head.length := greatest(head.length, known);
        here := 0;
        for row in
            select u.entry from journal.unsealed u where u.journal = chain.name and u.written_in < horizon
            order by u.written_in, u.entry limit at_most - sealed
        loop
            execute format('select journal.digest($1, to_jsonb(t)) from %s t where t.entry = $2', chain.name::regclass)
                into next_hash using head.hash, row.entry;
            continue when next_hash is null;     -- its row is gone: the note stays, and the check names it
            head.length := head.length + 1;
            head.hash := next_hash;
            head.entry := greatest(head.entry, row.entry);
            insert into journal.seal (journal, position, entry, hash)
                values (chain.name, head.length, row.entry, head.hash);
            delete from journal.unsealed u where u.journal = chain.name and u.entry = row.entry;
            here := here + 1;
        end loop;
        continue when here = 0;
        update journal.head h set length = head.length, entry = head.entry, hash = head.hash, sealed_at = now()
            where h.journal = chain.name;
        if chain.closes then closing := closing || (chain.name || ' ' || head.length); end if;
        sealed := sealed + here;
    end loop;
    foreach name in array closing loop
        perform journal.keep('CLOSING', name);
    end loop;
    return sealed;
end $$;

-- Counters follow what is committed, never what a transaction that may still fail has sealed: they are never ahead of it.
create function journal.count_sealed() returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    chain record;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('journal.seal', 0)) then return; end if;
    for chain in select h.journal as name, h.length from journal.head h where h.length > journal.counted(h.journal) loop
        perform setval(journal.counter(chain.name), chain.length);
    end loop;
end $$;

-- What differs between a journal and its chain; a row that was noted and never sealed must still be there.
create or replace function journal.verify(of_journal text) returns table (entry bigint, difference text)
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
        union all
        select u.entry, ''vanished''
        from journal.unsealed u
        where u.journal = $1 and not exists (select from %1$s t where t.entry = u.entry)
        order by 1 limit 100', of_journal::regclass) using of_journal;
end $$;

revoke execute on function journal.recount(text), journal.count_from_now(text), journal.closes(regclass),
    journal.counted(text), journal.numbered(text), journal.keep(text, text), journal.count_sealed() from public;
grant execute on function journal.counted(text), journal.numbered(text), journal.heads(), journal.keep(text, text),
    journal.count_sealed() to fabcom_app;
