-- What the tables of a source are like: which of their columns is which field of a kind. Said once, used again the next time.
create table imports.matching (
    kind    text        not null check (kind <> ''),
    source  text        not null check (source <> '' and length(source) <= 100),
    shape   text        not null,            -- the same for the same headings in any order
    columns jsonb       not null,
    said_by uuid        not null,            -- a party
    said_at timestamptz not null,
    primary key (kind, source)
);
create index matching_shape on imports.matching (shape);
comment on table imports.matching is 'which columns of the tables of a source are which fields of a kind of import';
grant select, insert, update, delete on imports.matching to fabcom_app;
