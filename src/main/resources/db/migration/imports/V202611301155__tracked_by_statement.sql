-- What a statement of an import made, noted at once: a note for each row took a fifth of the base's time of a large list. For
-- tables on which no trigger changes a row that was just made; rows that are changed or taken away are noted one by one, as before.
create function imports.track_made() returns trigger language plpgsql set timezone to 'UTC' as $$
declare
    of_run text := current_setting('fabcom.import_run', true);
begin
    if of_run is null or of_run = '' then return null; end if;
    insert into imports.change (run, table_name, after)
        select of_run::uuid, tg_table_schema || '.' || tg_table_name, to_jsonb(it) from made it;
    return null;
end $$;
