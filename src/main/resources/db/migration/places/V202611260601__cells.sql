-- How many places are alike in all that the filters count, so that a list without words counts some hundred rows and not all.
create table places.cell (
    facets bigint primary key,
    n      bigint not null check (n >= 0)
);
comment on table places.cell is 'derived: shown places by their facets; kept by a trigger, compared by check';
grant select, insert, update, delete on places.cell to fabcom_app;

-- The smaller number first, so that two people who change places at once never wait for each other.
create function places.count_cells() returns trigger language plpgsql as $$
declare
    it record;
begin
    for it in
        select x.facets, sum(x.change) as change from (
            select old.facets as facets, -1 as change where tg_op <> 'INSERT' and old.shown
            union all
            select new.facets, 1 where tg_op <> 'DELETE' and new.shown) x
        group by x.facets having sum(x.change) <> 0 order by x.facets
    loop
        insert into places.cell (facets, n) values (it.facets, greatest(it.change, 0))
        on conflict (facets) do update set n = places.cell.n + it.change;
    end loop;
    return null;
end $$;
create trigger counted after insert or update or delete on places.place
    for each row execute function places.count_cells();
insert into places.cell (facets, n) select facets, count(*) from places.place where shown group by facets;

-- Pages of a filtered list are found in the index alone; what is long lies beside the rows, so that many rows fit a page of the base.
drop index places.place_bits;
drop index places.place_order;
create index place_order on places.place (commune_key, name_key, id) include (facets) where shown;
alter table places.place set (toast_tuple_target = 256);
