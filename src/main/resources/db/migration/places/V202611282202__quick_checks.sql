-- The same checks and the same bits, without a query for each list: a place has fourteen lists that are checked and six that are
-- counted, and a function that queries cannot be read into the statement. Two thirds of what an insert took.
create or replace function places.once_each(list text[]) returns boolean language plpgsql immutable parallel safe as $$
declare
    it text;
begin
    if list is null then return true; end if;
    foreach it in array list loop
        if it is null or it = '' or it like '%|%' then return false; end if;
    end loop;
    return cardinality(list) < 2 or (select count(*) = count(distinct x) from unnest(list) as x);
end $$;

create or replace function places.bits(list text[], codes text[], first integer) returns bigint language plpgsql immutable parallel safe as $$
declare
    found bigint := 0;
begin
    if list is null or cardinality(list) = 0 then return 0; end if;
    for n in 1 .. cardinality(codes) loop
        if codes[n] = any (list) then found := found | (1::bigint << (first + n - 1)); end if;
    end loop;
    return found;
end $$;
