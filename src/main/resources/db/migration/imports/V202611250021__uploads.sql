-- A file that was sent and waits to be looked at, rehearsed, imported. Held here and not on a disk, so that the next request
-- may reach another node. Forgotten once imported, or after a day.
create table imports.upload (
    id      uuid primary key,
    name    text        not null check (name <> ''),
    size    bigint      not null check (size > 0),
    sent_by uuid,
    sent_at timestamptz not null
);
create index upload_age on imports.upload (sent_at);

-- Its bytes, a megabyte at a time.
create table imports.upload_part (
    upload uuid    not null references imports.upload on delete cascade,
    n      integer not null,
    bytes  bytea   not null,
    primary key (upload, n)
);

alter table imports.run add column upload uuid references imports.upload on delete set null;
-- Sending a form twice starts one run.
create unique index run_of_upload on imports.run (upload) where state = 'running';

grant select, insert, update, delete on imports.upload, imports.upload_part to fabcom_app;
