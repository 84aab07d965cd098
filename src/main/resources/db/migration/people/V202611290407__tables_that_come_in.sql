-- Organisations and people that an import brought. Taking such a row back takes with it what it brought, whole or not at all: who
-- was changed, sits somewhere or is leant on stays, and the row with it.
create table people.organisation_import (
    organisation uuid primary key references people.organisation
);
comment on table people.organisation_import is 'organisations that an import brought, so that its withdrawal finds them';
comment on column people.organisation_import.organisation is 'the organisation';
create function people.organisation_taken_back() returns trigger language plpgsql as $$
begin
    delete from people.organisation where id = old.organisation and version = 1;
    if not found then raise foreign_key_violation using message = 'changed since it came'; end if;
    delete from people.party where id = old.organisation;
    return null;
end $$;
create trigger takes_along after delete on people.organisation_import
    for each row execute function people.organisation_taken_back();
create trigger tracked after insert or update or delete on people.organisation_import
    for each row execute function imports.track();

create table people.person_import (
    person uuid primary key references people.person
);
comment on table people.person_import is 'people that an import brought, so that its withdrawal finds them';
comment on column people.person_import.person is 'the person';
create function people.person_taken_back() returns trigger language plpgsql as $$
begin
    -- an erasure lets go of where they came from, and keeps what stands for them
    if exists (select from people.person where id = old.person and erased_at is not null) then return null; end if;
    delete from people.served where person = old.person and claimed_at is null;
    if not found then raise foreign_key_violation using message = 'has an account by now'; end if;
    delete from people.person where id = old.person;
    delete from people.party where id = old.person;
    return null;
end $$;
create trigger takes_along after delete on people.person_import
    for each row execute function people.person_taken_back();
create trigger tracked after insert or update or delete on people.person_import
    for each row execute function imports.track();

grant select, insert, update, delete on people.organisation_import, people.person_import to fabcom_app;
