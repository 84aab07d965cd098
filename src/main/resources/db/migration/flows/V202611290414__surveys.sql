-- What is answered once a year: figures that the structure types, each with its source; and the streams of a survey as versions of a
-- mapping, beside those of Ecomaison.
create table flows.survey_answer (
    id      uuid primary key,
    owner   uuid        not null references people.party,
    year    integer     not null check (year between 1990 and 2199),
    code    text        not null check (code ~ '^[A-Z0-9_-]{2,40}$'),
    value   numeric(14, 2) check (value >= 0),
    source  text        not null check (length(source) between 1 and 200),
    day     date        not null,
    said_by uuid        not null references people.party,
    said_at timestamptz not null
);
create index survey_answer_year on flows.survey_answer (owner, year);
comment on table flows.survey_answer is 'figures of a year that a structure typed; the last that was said counts, none is changed';
comment on column flows.survey_answer.id is 'its number';
comment on column flows.survey_answer.owner is 'whose figure it is';
comment on column flows.survey_answer.year is 'the year it is about';
comment on column flows.survey_answer.said_by is 'who typed it';
comment on column flows.survey_answer.said_at is 'when it was typed';
comment on column flows.survey_answer.code is 'which figure, or POP- and the code of a commune: its population';
comment on column flows.survey_answer.value is 'none: it was taken back, and is unknown';
comment on column flows.survey_answer.source is 'where it was read';
comment on column flows.survey_answer.day is 'as of which day';
select journal.protect('flows.survey_answer');

alter table flows.mapping add column template text not null default 'ECOMAISON' check (template in ('ECOMAISON', 'SURVEY'));
comment on column flows.mapping.template is 'whose categories: of Ecomaison, or the streams of surveys';
comment on table flows.mapping is 'versions of which kind is which category of what is declared, each from a day on';
alter table flows.mapping drop constraint mapping_owner_version_key;
alter table flows.mapping add constraint mapping_version unique (owner, template, version);
alter table flows.mapping_line drop constraint mapping_line_category_check;
alter table flows.mapping_line add constraint mapping_line_category check (category in ('SEAT', 'BED', 'SURFACE', 'STORAGE',
    'DECORATION', 'OUTDOOR_GAMES', 'BOARD_GAMES', 'INDOOR_GAMES', 'DIY', 'POTS', 'COVERS', 'GARDEN', 'ELECTRICAL', 'FURNITURE',
    'TEXTILE', 'SPORT', 'TOYS', 'BUILDING', 'PACKAGING', 'CULTURE', 'HOUSEWARE', 'CYCLES', 'OTHER'));
