-- What other rooms may read of people. They read nothing else here.
create view people.party_card as select id, kind, name from people.party;
comment on view people.party_card is 'for other rooms: whoever has a name';
create view people.person_card as select id, email_folded, erased_at from people.person;
comment on view people.person_card is 'for other rooms: whether somebody is still there, and by which address';
create view people.organisation_card as
    select id, name_folded, trade, commune_code, commune_name, siret, rna from people.organisation;
comment on view people.organisation_card is 'for other rooms: where an organisation is and what it is';
create view people.seat_of as select person, organisation from people.seat;
comment on view people.seat_of is 'for other rooms: who sits where';
create view people.role_of as select person, role, granted_at from people.instance_role;
comment on view people.role_of is 'for other rooms: who has a role for the whole instance';
create view people.right_moved as select subject, organisation from people.rights_change;
comment on view people.right_moved is 'for other rooms: in which organisations somebody ever had a right';
grant select on people.party_card, people.person_card, people.organisation_card, people.seat_of, people.role_of,
    people.right_moved to fabcom_app;
