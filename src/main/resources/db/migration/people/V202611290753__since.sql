create view people.party_since as select id, created_at from people.party;
comment on view people.party_since is 'for other rooms: since when somebody is known here';
grant select on people.party_since to fabcom_app;
