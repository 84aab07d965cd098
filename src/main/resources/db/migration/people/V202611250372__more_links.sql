-- Links mailed to people also let them in once, and let the owner of an old address stop a move or take it back.
alter table people.mailed_link drop constraint mailed_link_purpose_check, drop constraint mailed_link_check;
alter table people.mailed_link
    add constraint mailed_link_purpose check (purpose in ('NEW_PASSWORD', 'NEW_EMAIL', 'SIGN_IN', 'STOP_MOVE')),
    add constraint mailed_link_address check ((purpose in ('NEW_EMAIL', 'STOP_MOVE')) = (email is not null));
