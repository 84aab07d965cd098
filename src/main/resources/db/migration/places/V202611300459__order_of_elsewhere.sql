-- places outside the territory stand after its own: the narrow index tells the commune too, so that no row is read to leave it out
drop index places.place_order;
create index place_order on places.place (commune_key, name_key, id) include (facets, commune_code) where shown;
