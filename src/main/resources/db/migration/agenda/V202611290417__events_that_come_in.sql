-- Events that an import brought. Taking such a row back takes the event and its dates with it; where somebody changed it, registered
-- or was there, all of it stays.
create table agenda.event_import (
    event uuid primary key references agenda.event
);
comment on table agenda.event_import is 'events that an import brought, so that its withdrawal finds them';
comment on column agenda.event_import.event is 'the event';
create function agenda.event_taken_back() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from agenda.event where id = old.event and version = 1) then
        raise foreign_key_violation using message = 'changed since it came';
    end if;
    delete from agenda.occurrence where event = old.event;
    delete from agenda.event where id = old.event;
    return null;
end $$;
create trigger takes_along after delete on agenda.event_import
    for each row execute function agenda.event_taken_back();
create trigger tracked after insert or update or delete on agenda.event_import
    for each row execute function imports.track();
grant select, insert, update, delete on agenda.event_import to fabcom_app;
