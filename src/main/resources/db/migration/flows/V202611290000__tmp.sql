create schema if not exists flows;
grant usage on schema flows to fabcom_app;
