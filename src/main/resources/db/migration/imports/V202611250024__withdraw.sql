-- Withdrawal row by row, and not change by change: what a run did to a row as a whole is taken back, or the row stays as it is.
drop function imports.take_back(bigint);

create function imports.key_columns(named regclass) returns text[] language sql stable as $$
    select array_agg(a.attname::text order by a.attnum) from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indrelid = named and i.indisprimary
$$;

-- Per row that the run touched: how it was before the run and how the run left it (null: not there). Newest row first, so that
-- what leans on another goes before it.
create function imports.touched(of_run uuid)
    returns table (table_name text, key jsonb, was jsonb, became jsonb) language sql stable as $$
    with keyed as (
        select c.seq, c.table_name, c.before, c.after,
            (select jsonb_object_agg(k, coalesce(c.after, c.before) -> k) from unnest(t.keys) as k) as key
        from imports.change c join (select named, imports.key_columns(named::regclass) as keys
            from (select distinct x.table_name as named from imports.change x where x.run = of_run) as tables) as t
            on t.named = c.table_name
        where c.run = of_run)
    select table_name, key, (array_agg(before order by seq))[1], (array_agg(after order by seq desc))[1]
    from keyed group by table_name, key order by min(seq) desc
$$;

-- Gives a row back as it was. False, and nothing moves, if it is no longer as the run left it or if others lean on it. Columns
-- that came after the run keep what they hold.
create function imports.give_back(named text, key jsonb, was jsonb, became jsonb)
    returns boolean language plpgsql set timezone to 'UTC' as $$
declare
    columns  text;
    found_by text;
    now_is   jsonb;
begin
    select string_agg(format('t.%1$I = k.%1$I', k), ' and ') into found_by from unnest(imports.key_columns(named::regclass)) as k;
    execute format('select to_jsonb(t) from %1$s t, jsonb_populate_record(null::%1$s, $1) k where %2$s for update of t',
        named, found_by) into now_is using key;
    if became is null then
        if now_is is not null then return false; end if;
    elsif now_is is null or (select jsonb_object_agg(e.key, e.value) from jsonb_each(now_is) e where became ? e.key)
            is distinct from became then
        return false;
    end if;
    select string_agg(quote_ident(a.attname), ', ' order by a.attnum) into columns from pg_attribute a
        where a.attrelid = named::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and was ? a.attname;
    if was is null then
        execute format('delete from %1$s t using jsonb_populate_record(null::%1$s, $1) k where %2$s', named, found_by) using key;
    elsif became is null then
        execute format('insert into %1$s (%2$s) overriding system value select %2$s from jsonb_populate_record(null::%1$s, $1)',
            named, columns) using was;
    else
        execute format('update %1$s t set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$s, $2)) '
            'from jsonb_populate_record(null::%1$s, $1) k where %3$s', named, columns, found_by) using key, was;
    end if;
    return true;
exception when foreign_key_violation or unique_violation then
    return false;
end $$;
