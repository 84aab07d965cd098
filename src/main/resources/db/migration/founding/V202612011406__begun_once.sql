-- A form that was sent several times began as many paths.
alter table founding.path add column pressed text unique check (pressed ~ '^[0-9a-f]{32}$');
comment on column founding.path.pressed is 'key of the form that began it; none: begun before there were any';
