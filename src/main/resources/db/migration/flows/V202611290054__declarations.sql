-- What is declared to an eco-organism: which kind is which of its categories, in dated versions, and each quarter with its steps.
create table flows.mapping (
    id       uuid primary key,
    owner    uuid        not null references people.party,
    from_day date        not null,
    version  integer     not null,
    made_by  uuid        not null references people.party,
    made_at  timestamptz not null,
    unique (owner, version)
);
comment on table flows.mapping is 'versions of which kind is which category of Ecomaison, each from a day on';
select journal.protect('flows.mapping');

create table flows.mapping_line (
    mapping  uuid not null references flows.mapping,
    kind     uuid not null references flows.kind,
    category text not null check (category in ('SEAT', 'BED', 'SURFACE', 'STORAGE', 'DECORATION', 'OUTDOOR_GAMES', 'BOARD_GAMES',
        'INDOOR_GAMES', 'DIY', 'POTS', 'COVERS', 'GARDEN')),
    primary key (mapping, kind)
);
comment on table flows.mapping_line is 'what a kind is in one version';
select journal.protect('flows.mapping_line');

-- A step of the declaration of a quarter; the figures are frozen with it.
create table flows.declaration_step (
    id       uuid primary key,
    owner    uuid        not null references people.party,
    quarter  date        not null check (quarter = date_trunc('quarter', quarter)::date),
    step     text        not null check (step in ('PROOF', 'SUBMITTED', 'ACCEPTED', 'RETURNED')),
    words    text        not null default '' check (length(words) <= 300),
    figures  jsonb,
    mapping  uuid references flows.mapping,
    made_by  uuid        not null references people.party,
    made_at  timestamptz not null,
    check ((figures is not null) = (step = 'SUBMITTED')),
    check (step = 'SUBMITTED' or length(words) > 0)
);
create index declaration_quarter on flows.declaration_step (owner, quarter);
comment on table flows.declaration_step is 'what was done with the declaration of a quarter, the figures as they were when it was submitted';
comment on column flows.declaration_step.words is 'where the proof is, number of the pro forma, or why it came back';
select journal.install('flows.declaration_step');
