-- Filters of a list under a name of one's own.
create table web.saved_view (
    id       uuid primary key,
    person   uuid        not null references people.party,
    path     text        not null check (path ~ '^/[^/]' and length(path) <= 200),
    query    text        not null check (length(query) between 1 and 2000),
    name     text        not null check (length(name) between 1 and 60),
    saved_at timestamptz not null,
    unique (person, path, name)
);
grant select, insert, update, delete on web.saved_view to fabcom_app;
