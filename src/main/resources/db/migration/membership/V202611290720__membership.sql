-- The register of members.
create schema membership;
grant usage on schema membership to fabcom_app;
