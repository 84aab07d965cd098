-- Whoever gives a service receives people: the standard says nothing, its reference validator drops the contradiction.
update places.place set access = array_remove(access, 'closed') where 'closed' = any (access) and services <> '{}';
alter table places.place add constraint receiving check (not ('closed' = any (access) and services <> '{}'));
