-- How often something was tried in a window of time. Held here and not in memory so that limits hold on several nodes.
create schema web;
grant usage on schema web to fabcom_app;
create table web.attempt (
    key          text not null,
    window_start timestamptz not null,
    count        integer not null check (count > 0),
    primary key (key, window_start)
);
create index attempt_window on web.attempt (window_start);
grant select, insert, update, delete on web.attempt to fabcom_app;
