-- What was brought in before runs were noted with their register can be given back too.
insert into membership.arrival_run (run, organisation)
select distinct on (c.run) c.run, m.organisation
from imports.change c join membership.member m on m.id = (c.after ->> 'member')::uuid
where c.table_name = 'membership.member_import' and c.after is not null
order by c.run on conflict do nothing;
