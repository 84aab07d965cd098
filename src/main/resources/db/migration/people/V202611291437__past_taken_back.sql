-- The past that an organisation brought may be withdrawn, put back for a while, then it is forgotten.
alter table people.arrival add column withdrawn_at timestamptz;
comment on column people.arrival.withdrawn_at is 'since when what it brought is not shown any more; thirty days later it is forgotten';
grant update (withdrawn_at) on people.arrival to fabcom_app;
grant delete on people.past_row to fabcom_app;

-- What a webhook tells is changed in place.
do $$
declare
    it text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'rights_change_act_check');
begin
    alter table people.rights_change drop constraint rights_change_act_check;
    execute 'alter table people.rights_change add constraint rights_change_act_check '
        || replace(it, '''WEBHOOK_ADDED''::text', '''WEBHOOK_ADDED''::text, ''WEBHOOK_KINDS''::text');
end $$;

-- A seat that a group gave and that somebody took away by hand is remembered: the group gives it no second time.
alter table people.oidc_seat drop constraint oidc_seat_organisation_person_fkey;
alter table people.oidc_seat add foreign key (organisation) references people.organisation,
    add foreign key (person) references people.person;
comment on table people.oidc_seat is 'seats that a group of the other house gave, and that it alone takes back; one that was taken away by hand since stays here, so that it is not given again';
