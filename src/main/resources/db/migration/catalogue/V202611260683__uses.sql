-- What an organisation says it uses; shown only where it chose to show it.
create table catalogue.use (
    organisation uuid        not null references people.party,
    sheet        uuid        not null references catalogue.sheet on delete cascade,
    said_by      uuid        not null references people.party,
    said_at      timestamptz not null,
    primary key (organisation, sheet)
);
create index use_said_by on catalogue.use (said_by);
grant select, insert, update, delete on catalogue.use to fabcom_app;
