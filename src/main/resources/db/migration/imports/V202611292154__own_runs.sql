-- For which organisation a run was: it is shown and given back under that organisation only, whoever brought it. One table for
-- all kinds that organisations bring for themselves.
create table imports.own_run (
    run          uuid primary key references imports.run,
    organisation uuid not null
);
comment on table imports.own_run is 'for which organisation a run was brought';
comment on column imports.own_run.run is 'the run';
comment on column imports.own_run.organisation is 'refers to people.party';
grant select, insert on imports.own_run to fabcom_app;
