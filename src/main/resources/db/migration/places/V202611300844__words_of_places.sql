-- What filters leave of places that say some words is counted place by place. A place is a wide row of sixty columns, and its
-- facets stand behind most of them: to reach them cost three times as much as to find the words. So they stand in a narrow row too.
create table places.place_word (
    facets bigint   not null,
    place  uuid     primary key references places.place on delete cascade,
    search tsvector not null
);
comment on table places.place_word is 'derived: shown places by their words; kept by a trigger, compared by check';
comment on column places.place_word.facets is 'what the filters count, as in the place';
comment on column places.place_word.place is 'whose words these are';
comment on column places.place_word.search is 'what is searched, as in the place';
grant select, insert, update, delete on places.place_word to fabcom_app;

create function places.follow_words() returns trigger language plpgsql as $$
begin
    if not new.shown then
        delete from places.place_word where place = new.id;
    else
        insert into places.place_word as kept (facets, place, search) values (new.facets, new.id, new.search)
        on conflict (place) do update set facets = excluded.facets, search = excluded.search
            where (kept.facets, kept.search) is distinct from (excluded.facets, excluded.search);
    end if;
    return null;
end $$;
create trigger words_begin after insert on places.place for each row when (new.shown) execute function places.follow_words();
create trigger words_follow after update on places.place for each row
    when (old.shown <> new.shown or old.facets <> new.facets or old.words <> new.words) execute function places.follow_words();

insert into places.place_word (facets, place, search) select facets, id, search from places.place where shown;
create index place_word_search on places.place_word using gin (search) with (fastupdate = off);
