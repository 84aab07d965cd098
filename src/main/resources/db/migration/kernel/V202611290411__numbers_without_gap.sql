-- What a device keeps without network comes in under its own numbers, in any room: none before the one that precedes it.
create function journal.no_gap() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    last int;
    there boolean;
begin
    perform pg_advisory_xact_lock(hashtextextended(tg_table_schema || '.device ' || new.device, 0));
    execute format('select coalesce(max(r.number), 0), coalesce(bool_or(r.number = $2), false) from %I.%I r where r.device = $1',
        tg_table_schema, tg_table_name) into last, there using new.device, new.number;
    if new.number <> last + 1 and not there then
        raise exception 'a number is missing before %', new.number using errcode = 'check_violation', constraint = 'number_gap';
    end if;
    return new;
end $$;
