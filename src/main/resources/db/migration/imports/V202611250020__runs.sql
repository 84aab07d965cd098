-- Goods-in. A run is one reading of one file or folder; its changes are kept row by row so that it can be withdrawn.
create schema imports;
grant usage on schema imports to fabcom_app;

create table imports.run (
    id           uuid primary key,
    kind         text        not null check (kind <> ''),
    file_name    text        not null,
    started_by   uuid,                       -- a party; null for the command line
    started_at   timestamptz not null,
    finished_at  timestamptz,
    state        text        not null check (state in ('running', 'rehearsed', 'done', 'failed', 'withdrawn')),
    expected     integer,                    -- records to read, when known: for the progress
    read         integer     not null default 0 check (read >= 0),
    created      integer     not null default 0 check (created >= 0),
    updated      integer     not null default 0 check (updated >= 0),
    unchanged    integer     not null default 0 check (unchanged >= 0),
    aside        integer     not null default 0 check (aside >= 0),
    errors       integer     not null default 0 check (errors >= 0),
    message      text,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    constraint nothing_lost check (state = 'running' or state = 'failed' or read = created + updated + unchanged + aside)
);
create index run_recent on imports.run (started_at desc);

-- What the report says, line by line, in the order of reading.
create table imports.line (
    run   uuid    not null references imports.run on delete cascade,
    n     integer not null,
    level text    not null check (level in ('created', 'updated', 'aside', 'error', 'note', 'kept')),
    place text    not null,                  -- file, line or record
    text  text    not null,
    primary key (run, n)
);

-- What a run did to the tables that take part, row by row.
create table imports.change (
    seq        bigint generated always as identity primary key,
    run        uuid  not null references imports.run on delete cascade,
    table_name text  not null,               -- schema.table
    before     jsonb,                        -- null: the run made the row
    after      jsonb                         -- null: the run took it away
);
create index change_of_run on imports.change (run, seq desc);

grant select, insert, update, delete on all tables in schema imports to fabcom_app;

-- Row trigger of every table that imports may write. Silent unless an import is under way in this transaction.
create function imports.track() returns trigger language plpgsql set timezone to 'UTC' as $$
declare
    run text := current_setting('fabcom.import_run', true);
begin
    if run is null or run = '' then return null; end if;
    if tg_op = 'UPDATE' and to_jsonb(old) = to_jsonb(new) then return null; end if;
    insert into imports.change (run, table_name, before, after) values (
        run::uuid, tg_table_schema || '.' || tg_table_name,
        case when tg_op <> 'INSERT' then to_jsonb(old) end,
        case when tg_op <> 'DELETE' then to_jsonb(new) end);
    return null;
end $$;

-- Takes one change back. Says true if done, false if the row was edited since or others lean on it: then nothing moves.
create function imports.take_back(which bigint) returns boolean language plpgsql set timezone to 'UTC' as $$
declare
    it      imports.change;
    columns text;
    keys    text;
    done    integer;
begin
    select * into it from imports.change where seq = which;
    select string_agg(quote_ident(attname), ', ' order by attnum) into columns from pg_attribute
        where attrelid = it.table_name::regclass and attnum > 0 and not attisdropped and attgenerated = '';
    select string_agg(format('t.%1$I = k.%1$I', a.attname), ' and ') into keys
        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
        where i.indrelid = it.table_name::regclass and i.indisprimary;
    begin
        if it.after is null then
            execute format('insert into %1$s (%2$s) overriding system value select %2$s from jsonb_populate_record(null::%1$s, $1)',
                it.table_name, columns) using it.before;
            return true;
        end if;
        if it.before is null then
            execute format('delete from %1$s t using jsonb_populate_record(null::%1$s, $1) k where %2$s and to_jsonb(t) = $1',
                it.table_name, keys) using it.after;
        else
            execute format('update %1$s t set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$s, $2)) '
                'from jsonb_populate_record(null::%1$s, $1) k where %3$s and to_jsonb(t) = $1',
                it.table_name, columns, keys) using it.after, it.before;
        end if;
        get diagnostics done = row_count;
        return done = 1;
    exception when foreign_key_violation or unique_violation then
        return false;
    end;
end $$;
