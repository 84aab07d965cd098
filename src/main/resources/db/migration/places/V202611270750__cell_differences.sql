-- Who changes a place writes the difference down and waits for nobody. Counts that were changed in place stayed locked until the
-- end of the transaction: an editor waited for a whole import, and two who met in the same counts in another order were a
-- deadlock. Readers add both up; a job folds the differences into the counts (places.listing.Cells), the only one to write these.
create table places.cell_difference (
    id     bigint generated always as identity primary key,
    facets bigint not null,
    change bigint not null check (change <> 0)
);
comment on table places.cell_difference is 'derived: changes of places.cell that are not added to it yet; compared by check';
grant select, insert, update, delete on places.cell_difference to fabcom_app;

create or replace function places.count_cells() returns trigger language plpgsql as $$
begin
    insert into places.cell_difference (facets, change)
    select x.facets, sum(x.change) from (
        select old.facets as facets, -1 as change where tg_op <> 'INSERT' and old.shown
        union all
        select new.facets, 1 where tg_op <> 'DELETE' and new.shown) x
    group by x.facets having sum(x.change) <> 0;
    return null;
end $$;
