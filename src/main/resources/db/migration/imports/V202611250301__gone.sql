-- A row that a run made and that has gone since (with the sheet it leant on, say) is as it was before: nothing is left to take back.
create or replace function imports.give_back(named text, key jsonb, was jsonb, became jsonb)
    returns boolean language plpgsql set timezone to 'UTC' as $$
declare
    columns  text;
    found_by text;
    now_is   jsonb;
begin
    select string_agg(format('t.%1$I = k.%1$I', k), ' and ') into found_by from unnest(imports.key_columns(named::regclass)) as k;
    execute format('select to_jsonb(t) from %1$s t, jsonb_populate_record(null::%1$s, $1) k where %2$s for update of t',
        named, found_by) into now_is using key;
    if was is null and now_is is null then return true; end if;
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
