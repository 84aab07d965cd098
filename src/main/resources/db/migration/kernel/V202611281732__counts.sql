-- Counts that lists show are kept, not recounted at each request. Beside a table stands a table of cells: one row for each
-- combination of facets, with how many rows have it. Whoever writes adds differences as rows of their own and waits for nobody;
-- readers add up; a job (kernel.counts.Folding) makes one row of several. What is kept is always the sum of what was committed.
create schema counts;
grant usage on schema counts to fabcom_app;

create table counts.kept (
    cells  text primary key,
    facets text[] not null,
    sums   text[] not null
);
comment on table counts.kept is 'Tables of cells, each with a view of the same name and _counted that counts anew: compared by check.';
grant select on counts.kept to fabcom_app;

-- Keeps "cells" of the rows of "source" that "condition" lets through; a facet is a column, or "name: expression" of the row,
-- and so is what is summed beside the number of rows.
create function counts.keep(cells text, source regclass, facets text[], condition text default 'true', sums text[] default '{}')
    returns void language plpgsql as $$
declare
    facet_names text[] := (select array_agg(split_part(f, ': ', 1) order by n) from unnest(facets) with ordinality x (f, n));
    sum_names text[] := coalesce(
        (select array_agg(split_part(f, ': ', 1) order by n) from unnest(sums) with ordinality x (f, n)), '{}');
    names text := array_to_string(facet_names, ', ');
    amounts text := array_to_string('n'::text || sum_names, ', ');
    read text := (select string_agg(format('%s as %s', coalesce(nullif(split_part(f, ': ', 2), ''), f), split_part(f, ': ', 1)), ', '
        order by n) from unnest(facets || sums) with ordinality x (f, n));
    added text := (select string_agg(format('sum(sign * %s)::bigint', s), ', ') from unnest('1'::text || sum_names) s);
    changed text := (select string_agg(format('sum(sign * %s) <> 0', s), ' or ') from unnest('1'::text || sum_names) s);
    trigger_name text := split_part(cells, '.', 2);
    come text := format('select %s, 1 as sign from fresh where %s', read, condition);
    gone text := format('select %s, -1 as sign from past where %s', read, condition);
    follow text := format('insert into %s (key, %s, %s) select hash_record_extended(row(%s), 0), %s, %s from (%%s) x group by %s having %s;',
        cells, names, amounts, names, names, added, names, changed);
begin
    insert into counts.kept values (cells, facet_names, sum_names);
    execute format('create view %s_counted as select %s, %s from (select %s, 1 as sign from %s where %s) x group by %s',
        cells, names, array_to_string(array(select format('sum(%s)::bigint as %s', s, a)
            from unnest('sign'::text || sum_names, 'n'::text || sum_names) y (s, a)), ', '), read, source, condition, names);
    execute format('create table %s as select 0::bigint as key, %s, %s, true as late from %s_counted with no data',
        cells, names, amounts, cells);
    execute format('alter table %s add column id bigint generated always as identity primary key', cells);
    execute format('alter table %s alter column key set not null, alter column n set not null, alter column late set not null,
        alter column late set default true', cells);
    execute format('create index on %s (key)', cells);
    execute format('create index on %s (key) where late', cells);
    execute format('comment on table %s is %L', cells,
        format('derived: rows of %s by their facets, to be added up; kept by a trigger, compared by check', source));
    execute format('comment on column %s.late is %L', cells, 'not yet made one with the others of its facets');
    execute format('create function %s_follows() returns trigger language plpgsql as $f$ begin
        if tg_op = ''INSERT'' then %s elsif tg_op = ''DELETE'' then %s else %s end if; return null; end $f$',
        cells, format(follow, come), format(follow, gone), format(follow, come || ' union all ' || gone));
    execute format('create trigger %s_in after insert on %s referencing new table as fresh
        for each statement execute function %s_follows()', trigger_name, source, cells);
    execute format('create trigger %s_out after delete on %s referencing old table as past
        for each statement execute function %s_follows()', trigger_name, source, cells);
    execute format('create trigger %s_over after update on %s referencing old table as past new table as fresh
        for each statement execute function %s_follows()', trigger_name, source, cells);
    execute format('grant select, insert, delete on %s to fabcom_app', cells);
    execute format('grant select on %s_counted to fabcom_app', cells);
    perform counts.rebuild(cells);
end $$;

-- Counts anew, for whoever wrote rows past the triggers.
create function counts.rebuild(cells text) returns void language plpgsql as $$
declare
    it counts.kept := (select k from counts.kept k where k.cells = rebuild.cells);
    names text := array_to_string(it.facets, ', ');
    amounts text := array_to_string('n'::text || it.sums, ', ');
begin
    execute format('delete from %s', cells);
    execute format('insert into %s (key, %s, %s, late) select hash_record_extended(row(%s), 0), %s, %s, false from %s_counted',
        cells, names, amounts, names, names, amounts, cells);
end $$;

-- Makes one row of the several of each combination that changed. One at a time; whoever writes meanwhile does not wait.
create function counts.fold(cells text) returns void language plpgsql as $$
declare
    it counts.kept := (select k from counts.kept k where k.cells = fold.cells);
    names text := array_to_string(it.facets, ', ');
    added text := (select string_agg(format('sum(%s)::bigint', s), ', ') from unnest('n'::text || it.sums) s);
    left_over text := (select string_agg(format('sum(%s) <> 0', s), ' or ') from unnest('n'::text || it.sums) s);
begin
    perform pg_advisory_xact_lock(hashtextextended('counts.fold ' || cells, 0));
    execute format('with gone as (delete from %1$s where key in (select key from %1$s where late) returning *)
        insert into %1$s (key, %2$s, %3$s, late) select key, %2$s, %4$s, false from gone group by key, %2$s having %5$s',
        cells, names, array_to_string('n'::text || it.sums, ', '), added, left_over);
end $$;

-- What is kept and is not what a recount finds.
create function counts.differing(cells text) returns setof text language plpgsql stable as $$
declare
    it counts.kept := (select k from counts.kept k where k.cells = differing.cells);
    names text := array_to_string(it.facets, ', ');
    amounts text := array_to_string('n'::text || it.sums, ', ');
    added text := (select string_agg(format('sum(%s)::bigint', s), ', ') from unnest('n'::text || it.sums) s);
begin
    return query execute format('
        select format(''%%s: %%s ≠ %%s'', coalesce(k.facets, c.facets), k.amounts, c.amounts)
        from (select row(%1$s)::text as facets, row(%2$s)::text as amounts from %3$s group by %1$s having %4$s) k
        full join (select row(%1$s)::text as facets, row(%5$s)::text as amounts from %3$s_counted) c using (facets)
        where k.amounts is distinct from c.amounts order by 1 limit 20',
        names, added, cells, (select string_agg(format('sum(%s) <> 0', s), ' or ') from unnest('n'::text || it.sums) s), amounts);
end $$;
