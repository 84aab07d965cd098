-- What is written stays found at once (V202611250056), at a quarter of the price: three indexes of letters are written as a list of
-- entries still to be sorted in, which is sorted in at the end of each statement. A list of others brings a hundred sheets by one.
create function catalogue.sort_in() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    named text;
begin
    foreach named in array tg_argv loop
        perform gin_clean_pending_list(named::regclass);
    end loop;
    return null;
end $$;
create trigger sorted_in after insert or update on catalogue.sheet
    for each statement execute function catalogue.sort_in('catalogue.sheet_search');
create trigger sorted_in after insert or update on catalogue.alias
    for each statement execute function catalogue.sort_in('catalogue.alias_fuzzy', 'catalogue.alias_typo');
alter index catalogue.sheet_search set (fastupdate = on);
alter index catalogue.alias_fuzzy set (fastupdate = on);
alter index catalogue.alias_typo set (fastupdate = on);
