-- That a backup failed stood in the machine’s own journal alone. Written by the command, as the owner; no backup carries it.
create table jobs.backup (
    one boolean primary key default true check (one),
    made_at timestamptz,
    failed_at timestamptz,
    check (made_at is not null or failed_at is not null)
);
comment on table jobs.backup is 'When this base was last backed up, in one row.';
comment on column jobs.backup.made_at is 'when the last backup was written whole';
comment on column jobs.backup.failed_at is 'when one last failed since; none: the last one was written';
grant select on jobs.backup to fabcom_app;
