-- Diagnoses that structures decided to keep: the answers, and the facts as they were that day, so that the past does not move.
create schema accompaniment;
grant usage on schema accompaniment to fabcom_app;

create table accompaniment.diagnosis (
    id              uuid primary key,
    organisation    uuid        not null references people.party,
    made_by         uuid        not null references people.party,
    made_at         timestamptz not null,
    day             date        not null,
    answers         text        not null check (length(answers) <= 40000),
    library         jsonb       not null,
    rules           int         not null,
    tools           int         not null check (tools between 1 and 100),
    names           text        not null,              -- of the tools, folded, for searching
    first_tool      text        not null,
    cents           bigint check (cents >= 0),         -- null: nothing known
    unknown_costs   int         not null,
    members_cents   bigint check (members_cents >= 0),
    minutes         bigint check (minutes >= 0),
    high            int         not null,
    watch           int         not null,
    low             int         not null,
    unknown         int         not null,
    removed_at      timestamptz
);
create index diagnosis_organisation on accompaniment.diagnosis (organisation, made_at desc);
create index diagnosis_made on accompaniment.diagnosis (made_at desc) where removed_at is null;

grant select, insert, update on accompaniment.diagnosis to fabcom_app;
