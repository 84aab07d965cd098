-- Two sheets that may be one (C32): proposed, then merged or refused by a person, and remembered.
create table catalogue.candidate (
    one        uuid not null references catalogue.sheet on delete cascade,
    other      uuid not null references catalogue.sheet on delete cascade,
    reason     text not null check (reason in ('same-name')),
    state      text not null default 'open' check (state in ('open', 'refused')),
    decided_by uuid,
    decided_at timestamptz,
    primary key (one, other),
    check (one < other)
);
create index candidate_open on catalogue.candidate (one) where state = 'open';

-- A merge can be undone (C35): the sheet that went is kept here as it was, with what moved from it.
create table catalogue.merge (
    id        uuid primary key,
    kept      uuid        not null references catalogue.sheet,
    gone      jsonb       not null,             -- the row of the sheet
    slug      text        not null,             -- its address, which leads to the kept one
    records   uuid[]      not null,
    origins   text[]      not null,             -- of what its sources said
    facts     uuid[]      not null,
    claims    uuid[]      not null,
    offers    uuid[]      not null,
    why       text,
    merged_by uuid,
    merged_at timestamptz not null,
    undone_by uuid,
    undone_at timestamptz
);
create unique index merge_address on catalogue.merge (slug) where undone_at is null;
grant select, insert, update, delete on catalogue.candidate to fabcom_app;
grant select, insert, update on catalogue.merge to fabcom_app;
create trigger tracked after insert or update or delete on catalogue.candidate
    for each row execute function imports.track();
