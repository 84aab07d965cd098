-- The cellar: each content once, by its SHA-256, in the base itself so that every node and every backup has it.
create schema files;
grant usage on schema files to fabcom_app;

create table files.stored (
    sha256     text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size       bigint      not null check (size > 0),
    type       text        not null check (type ~ '^[a-z]+/[a-z0-9.+-]+$'),
    touched_at timestamptz not null
);

-- Its bytes, a megabyte at a time.
create table files.part (
    sha256 text    not null references files.stored on delete cascade,
    n      integer not null check (n >= 0),
    bytes  bytea   not null,
    primary key (sha256, n)
);

-- Who holds it: a thing of an upper room, under a name. Without any, the content goes.
create table files.held (
    id         uuid primary key,
    sha256     text        not null references files.stored,
    name       text        not null check (length(name) between 1 and 200),
    owner_kind text        not null check (owner_kind ~ '^[a-z]+([.-][a-z]+)*$'),
    owner_id   uuid        not null,
    charged    uuid        references people.party,
    added_by   uuid        not null references people.party,
    added_at   timestamptz not null
);
create index held_by on files.held (owner_kind, owner_id);
create index held_content on files.held (sha256);
create index held_charged on files.held (charged);

grant select, insert, update, delete on files.stored, files.held to fabcom_app;
grant select, insert, delete on files.part to fabcom_app;

comment on table files.part is 'bytes of files: exported as files/content/SHA-256';
comment on table files.held is 'files under the names their senders gave; owner_kind and owner_id lead to a thing of another room';
comment on column files.held.charged is 'whose quota it counts in';
