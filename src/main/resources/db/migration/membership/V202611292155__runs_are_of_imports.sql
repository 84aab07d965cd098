-- nodes stopped
-- Into which register a run brought members stands with the runs themselves.
insert into imports.own_run (run, organisation)
select a.run, a.organisation from membership.arrival_run a join imports.run r on r.id = a.run
on conflict do nothing;
drop table membership.arrival_run;
