-- An import brings hundreds of places by one statement: they and their history are noted by one too, and their words kept by one.
do $$
declare t text;
begin
    foreach t in array array['place', 'change'] loop
        execute format('drop trigger tracked on places.%I', t);
        execute format('create trigger tracked after update or delete on places.%I '
            'for each row execute function imports.track()', t);
        execute format('create trigger tracked_made after insert on places.%I referencing new table as made '
            'for each statement execute function imports.track_made()', t);
    end loop;
end $$;

create function places.words_begin() returns trigger language plpgsql as $$
begin
    insert into places.place_word (facets, place, search) select facets, id, search from made where shown;
    return null;
end $$;
drop trigger words_begin on places.place;
create trigger words_begin after insert on places.place referencing new table as made
    for each statement execute function places.words_begin();
