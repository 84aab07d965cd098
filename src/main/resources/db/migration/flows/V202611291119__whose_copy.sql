-- Whose copy of Oressource a run took: it is shown and given back under that organisation only, whoever brought it.
create table flows.copy_run (
    run   uuid primary key,
    owner uuid not null references people.party
);
comment on table flows.copy_run is 'whose copy of another program a run took';
comment on column flows.copy_run.run is 'refers to imports.run';
comment on column flows.copy_run.owner is 'the organisation whose weighings it brought';
grant select, insert on flows.copy_run to fabcom_app;
insert into flows.copy_run (run, owner)
select distinct on (f.origin) f.origin, s.owner from flows.former f join flows.site s on s.id = f.site
order by f.origin;
