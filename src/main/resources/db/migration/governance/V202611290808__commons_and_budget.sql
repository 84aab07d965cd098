-- Sheets of commons, and budgets in units that are never added to each other.
create table governance.commons_sheet (
    id            uuid primary key,
    body          uuid not null references governance.body,
    name          text not null check (length(name) between 2 and 120),
    what          text not null default '' check (length(what) <= 1000),
    place         text not null default '' check (length(place) <= 300),
    licence       text not null default '' check (length(licence) <= 120),
    uses          text not null default '' check (length(uses) <= 600),
    contributes   text not null default '' check (length(contributes) <= 600),
    decides       text not null default '' check (length(decides) <= 600),
    maintains     text not null default '' check (length(maintains) <= 600),
    access        text not null default '' check (length(access) <= 600),
    contribution  text not null default '' check (length(contribution) <= 600),
    decision      text not null default '' check (length(decision) <= 600),
    sanction      text not null default '' check (length(sanction) <= 600),
    leaving       text not null default '' check (length(leaving) <= 600),
    end_of_life   text not null default '' check (length(end_of_life) <= 600),
    version       integer not null default 1,
    changed_by    uuid not null references people.party,
    changed_at    timestamptz not null
);
create index commons_sheet_body on governance.commons_sheet (body);
comment on table governance.commons_sheet is 'a commons: the resource, the community, the rules (G67); everybody reads it';
comment on column governance.commons_sheet.changed_by is 'who wrote it last';
grant select, insert, update on governance.commons_sheet to fabcom_app;

create table governance.budget_line (
    id        uuid primary key,
    body      uuid     not null references governance.body,
    year      smallint not null check (year between 1990 and 2200),
    way       text     not null check (way in ('RESOURCE', 'USE')),
    label     text     not null check (length(label) between 2 and 120),
    unit      text     not null check (unit in ('EURO', 'TIME', 'THING')),
    thing     text     not null default '' check (length(thing) <= 60 and (unit = 'THING') = (thing <> '')),
    source    text     not null default '' check (length(source) <= 200),
    prudent   bigint   not null check (prudent between 0 and 1000000000000),
    likely    bigint   not null check (likely between 0 and 1000000000000),
    ambitious bigint   not null check (ambitious between 0 and 1000000000000),
    key       text     not null unique,
    version   integer  not null default 1,
    made_by   uuid     not null references people.party,
    made_at   timestamptz not null
);
create index budget_line_of on governance.budget_line (body, year);
comment on table governance.budget_line is 'what a body plans for a year, in one unit, in three scenarios';
comment on column governance.budget_line.unit is 'EURO: cents; TIME: minutes; THING: pieces of what thing says';
comment on column governance.budget_line.source is 'where it comes from, or for what';
comment on column governance.budget_line.key is 'of the form that wrote it';
grant select, insert, update on governance.budget_line to fabcom_app;

create table governance.budget_entry (
    number  bigint generated always as identity primary key,
    line    uuid   not null references governance.budget_line,
    stage   text   not null check (stage in ('COMMITTED', 'ACTUAL')),
    amount  bigint not null check (amount <> 0 and abs(amount) <= 1000000000000),
    day     date   not null,
    reason  text   not null default '' check (length(reason) <= 200 and (amount > 0 or reason <> '')),
    key     text   not null unique,
    made_by uuid   not null references people.party,
    made_at timestamptz not null
);
create index budget_entry_of on governance.budget_entry (line, day);
comment on table governance.budget_entry is 'what was committed or came about on a line of a budget; a correction is an entry below zero';
comment on column governance.budget_entry.amount is 'in the unit of its line';
comment on column governance.budget_entry.key is 'of the form that wrote it';
grant select, insert on governance.budget_entry to fabcom_app;
comment on column governance.commons_sheet.id is 'key';
comment on column governance.commons_sheet.body is 'whose commons';
comment on column governance.commons_sheet.name is 'of the commons';
comment on column governance.commons_sheet.what is 'the resource: what it is';
comment on column governance.commons_sheet.place is 'the resource: where it is found';
comment on column governance.commons_sheet.licence is 'the resource: under which licence';
comment on column governance.commons_sheet.uses is 'the community: who uses it';
comment on column governance.commons_sheet.contributes is 'the community: who contributes';
comment on column governance.commons_sheet.decides is 'the community: who decides';
comment on column governance.commons_sheet.maintains is 'the community: who maintains it';
comment on column governance.commons_sheet.access is 'the rules: who may use it';
comment on column governance.commons_sheet.contribution is 'the rules: how one contributes';
comment on column governance.commons_sheet.decision is 'the rules: how decisions are made';
comment on column governance.commons_sheet.sanction is 'the rules: what when one is not kept';
comment on column governance.commons_sheet.leaving is 'the rules: how one leaves';
comment on column governance.commons_sheet.end_of_life is 'the rules: the day it ends';
comment on column governance.commons_sheet.version is 'grows by one at each change';
comment on column governance.commons_sheet.changed_at is 'when it was last written';
comment on column governance.budget_line.id is 'key';
comment on column governance.budget_line.body is 'whose budget';
comment on column governance.budget_line.year is 'of the budget';
comment on column governance.budget_line.way is 'RESOURCE comes in, USE goes out';
comment on column governance.budget_line.label is 'name of the line';
comment on column governance.budget_line.thing is 'what is counted, where the unit is THING';
comment on column governance.budget_line.prudent is 'planned, prudent scenario';
comment on column governance.budget_line.likely is 'planned, likely scenario';
comment on column governance.budget_line.ambitious is 'planned, ambitious scenario';
comment on column governance.budget_line.version is 'grows by one at each change';
comment on column governance.budget_line.made_by is 'who planned it';
comment on column governance.budget_line.made_at is 'when it was planned';
comment on column governance.budget_entry.number is 'in the order of writing';
comment on column governance.budget_entry.line is 'of which line';
comment on column governance.budget_entry.stage is 'COMMITTED or ACTUAL';
comment on column governance.budget_entry.day is 'when it was committed or came about';
comment on column governance.budget_entry.reason is 'why it is taken back';
comment on column governance.budget_entry.made_by is 'who noted it';
comment on column governance.budget_entry.made_at is 'when it was noted';
