-- A sheet that was asked for on paper is found again by a short address, without an account, for a year.
create table diagnosis.short_link (
    code       text primary key check (code ~ '^[2-9A-HJ-NP-Z]{7}$'),
    path       text not null check (path like '/faire-le-point/%' and length(path) <= 8000),
    made_on    date not null,
    expires_on date not null check (expires_on > made_on)
);
create unique index short_link_path on diagnosis.short_link (md5(path));
create index short_link_expires on diagnosis.short_link (expires_on);
comment on table diagnosis.short_link is 'Short addresses printed on sheets of « faire le point »; nothing of who asked.';
comment on column diagnosis.short_link.code is 'Seven signs without those that look alike; secret enough not to be guessed.';
comment on column diagnosis.short_link.path is 'The address of the sheet with the answers in it, or of a kept one.';
comment on column diagnosis.short_link.expires_on is 'The day on which it is forgotten; printing again puts it off.';
grant select, insert, update, delete on diagnosis.short_link to fabcom_app;
