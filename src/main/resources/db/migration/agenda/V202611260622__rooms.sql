-- Rooms of organisations, and which date of an event is in which room: no two at once.
create extension if not exists btree_gist;

create table agenda.room (
    id            uuid primary key,
    organisation  uuid        not null references people.party,
    name          text        not null check (length(name) between 2 and 80),
    address       text        not null check (length(address) <= 200),
    commune_code  text,
    commune_name  text        not null check (length(commune_name) between 1 and 100),
    seats         integer check (seats between 1 and 5000),
    access        text        not null check (access in ('UNKNOWN', 'STEP_FREE', 'STEPS')),
    access_notes  text        not null default '' check (length(access_notes) <= 500),
    equipment     text        not null default '' check (length(equipment) <= 1000),
    conditions    text        not null default '' check (length(conditions) <= 1000),
    lent          boolean     not null,
    closed_at     timestamptz,
    version       integer     not null default 1,
    created_by    uuid        not null references people.party,
    created_at    timestamptz not null
);
create index room_organisation on agenda.room (organisation);
comment on column agenda.room.lent is 'other organisations may choose it without asking';

alter table agenda.event add column room uuid references agenda.room;
alter table agenda.event add constraint room_is_a_place check (room is null or venue = 'PLACE');
create index event_room on agenda.event (room) where room is not null;

create table agenda.room_use (
    occurrence uuid primary key references agenda.occurrence,
    room       uuid      not null references agenda.room,
    during     tstzrange not null check (not isempty(during)),
    constraint one_date_at_a_time exclude using gist (room with =, during with &&)
);

-- One chooses a room of one's own, or one that is lent; and no closed one.
create function agenda.room_may_be_chosen() returns trigger language plpgsql as $$
begin
    if new.room is not null and (tg_op = 'INSERT' or new.room is distinct from old.room) and not exists (
        select from agenda.room r where r.id = new.room and r.closed_at is null and (r.lent or r.organisation = new.organiser))
    then
        raise exception 'room: not one that this organisation may choose' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger room_may_be_chosen before insert or update of room, organiser on agenda.event
    for each row execute function agenda.room_may_be_chosen();

-- A use is as long as its date, whoever writes it; it moves with the date, and ends when the date is cancelled.
create function agenda.room_use_follows() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'room_use' then
        select tstzrange(o.starts_at, o.ends_at) into new.during from agenda.occurrence o
        where o.id = new.occurrence and o.cancelled_at is null;
        if not found then raise exception 'room: this date does not take place' using errcode = 'check_violation'; end if;
        if not exists (select from agenda.occurrence o join agenda.event e on e.id = o.event
                       where o.id = new.occurrence and e.room = new.room) then
            raise exception 'room: the event is not in this room' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if new.cancelled_at is not null then
        delete from agenda.room_use where occurrence = new.id;
    else
        update agenda.room_use set during = tstzrange(new.starts_at, new.ends_at) where occurrence = new.id;
    end if;
    return null;
end $$;
create trigger room_use_follows before insert or update on agenda.room_use
    for each row execute function agenda.room_use_follows();
create trigger room_use_follows after update of starts_at, ends_at, cancelled_at on agenda.occurrence
    for each row execute function agenda.room_use_follows();

grant select, insert, update on agenda.room to fabcom_app;
grant select, insert, update, delete on agenda.room_use to fabcom_app;
