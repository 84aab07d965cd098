-- History out of spreadsheets stands beside that of Oressource, each table a copy of its own; remarks come along; and what the words
-- of a source were said to be is kept, so that the next table of it is read the same way.
alter table flows.former_base add column tool text not null default 'oressource'
    check (tool in ('oressource', 'intakes', 'sales'));
comment on column flows.former_base.tool is 'what it was read from: a copy of Oressource, a table of intakes, a table of sales';
comment on column flows.former_base.label is 'the name the structure had there, or what the table comes from';

alter table flows.former_visit add column note text not null default '' check (length(note) <= 500);
comment on column flows.former_visit.note is 'what somebody remarked then';

create table flows.wording (
    owner   uuid        not null references people.party,
    source  text        not null check (length(source) between 1 and 200),
    words   text        not null check (length(words) between 1 and 120),
    kind    uuid        not null references flows.kind,
    said_at timestamptz not null,
    primary key (owner, source, words)
);
comment on table flows.wording is 'which kind the words of a source mean, as somebody of the structure said';
comment on column flows.wording.owner is 'whose words they are';
comment on column flows.wording.kind is 'what they mean';
comment on column flows.wording.said_at is 'when somebody said it';
comment on column flows.wording.source is 'what the tables come from (flows.former_base.label)';
comment on column flows.wording.words is 'in small letters';
create trigger tracked after insert or update or delete on flows.wording for each row execute function imports.track();
grant select, insert, update, delete on flows.wording to fabcom_app;

-- By which names a kind is known, in small letters: the official one first, those in use before those put away.
create view flows.kind_name as
    select distinct on (n.owner, n.name) n.owner, n.name, n.kind
    from (select owner, lower(official_name) as name, id as kind, 0 as rank, archived_at from flows.kind
        union all select owner, lower(short_name), id, 1, archived_at from flows.kind) n
    order by n.owner, n.name, n.rank, n.archived_at desc nulls first;
comment on view flows.kind_name is 'kinds by each name that they are known by';
grant select on flows.kind_name to fabcom_app;
