-- Whoever gives a service receives people: the standard says nothing, its reference validator drops the contradiction.
update places.place set access = array_remove(access, 'closed') where 'closed' = any (access) and services <> '{}';
alter table places.place add constraint receiving check (not ('closed' = any (access) and services <> '{}'));

-- Those that were found to be a place are asked for on its page.
create index place_merged on places.place (merged_into) where merged_into is not null;
