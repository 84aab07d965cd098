-- Keys drawn once per instance. Read by the application, never shown, never exported.
create schema if not exists kernel;
grant usage on schema kernel to fabcom_app;
create table kernel.secret (
    name  text primary key check (name <> ''),
    value bytea not null check (length(value) >= 32)
);
grant select, insert on kernel.secret to fabcom_app;
