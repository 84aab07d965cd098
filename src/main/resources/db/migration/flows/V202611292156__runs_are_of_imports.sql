-- nodes stopped
-- Whose copy of another program a run took stands with the runs themselves.
insert into imports.own_run (run, organisation)
select c.run, c.owner from flows.copy_run c join imports.run r on r.id = c.run
on conflict do nothing;
drop table flows.copy_run;
