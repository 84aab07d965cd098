-- nodes stopped: an older one writes and folds the differences that stood beside these counts
-- What the filters of places count is kept as all other counts are: by statement, folded and compared by the same job and check.
drop trigger counted on places.place;
drop function places.count_cells();
drop table places.cell_difference, places.cell;

select counts.keep('places.cell', 'places.place', '{facets}', 'shown');
comment on column places.cell.id is 'the row';
comment on column places.cell.key is 'of its facets, by which rows are made one';
comment on column places.cell.facets is 'the facets in one number';
comment on column places.cell.n is 'how many places, or how many more';
