-- What is counted anew lies in the order of its facets: the first of them are what lists and totals ask a range of (a site and its
-- days, a month), and the rows of a range then stand side by side instead of each on a page of its own.
create or replace function counts.rebuild(cells text) returns void language plpgsql as $$
declare
    it counts.kept := (select k from counts.kept k where k.cells = rebuild.cells);
    names text := array_to_string(it.facets, ', ');
    amounts text := array_to_string('n'::text || it.sums, ', ');
begin
    execute format('delete from %s', cells);
    execute format('insert into %s (key, %s, %s, late) select hash_record_extended(row(%s), 0), %s, %s, false from %s_counted
        order by %s', cells, names, amounts, names, names, amounts, cells, names);
end $$;
