-- A list brings hundreds of sheets by one statement: they are noted by one too.
do $$
declare t text;
begin
    foreach t in array array['sheet', 'alias', 'source_record', 'fact', 'alternative'] loop
        execute format('drop trigger tracked on catalogue.%I', t);
        execute format('create trigger tracked after update or delete on catalogue.%I '
            'for each row execute function imports.track()', t);
        execute format('create trigger tracked_made after insert on catalogue.%I referencing new table as made '
            'for each statement execute function imports.track_made()', t);
    end loop;
end $$;
