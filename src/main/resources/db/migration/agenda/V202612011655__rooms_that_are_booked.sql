-- nodes stopped
-- Rooms, and desks of one kind, are booked by whoever pays for them. Bookings and dates of events exclude one another in one table: a
-- date takes all desks of its room, a booking one.
create table agenda.room_terms (
    room       uuid primary key references agenda.room,
    whom       text        not null check (whom in ('NOBODY', 'KNOWN', 'ANYBODY')),
    step       text        not null check (step in ('HOUR', 'HALF_DAY', 'DAY')),
    desks      integer     not null check (desks between 1 and 500),
    weekdays   text[]      not null,
    opens      text        not null check (opens ~ '^[0-9]{2}:[0-9]{2}$'),
    closes     text        not null check (closes ~ '^[0-9]{2}:[0-9]{2}$' and closes > opens),
    tariff     text        not null check (length(tariff) <= 60),
    audience   text        not null check (length(audience) <= 60),
    at_once    boolean     not null,
    free_hours integer     not null check (free_hours between 0 and 720),
    kept       integer     not null check (kept between 0 and 100),
    version    integer     not null default 1,
    set_by     uuid        not null references people.party,
    set_at     timestamptz not null
);
comment on table agenda.room_terms is 'on what terms a room, or desks of one kind, are booked by others; none: nobody books it';
comment on column agenda.room_terms.room is 'which room';
comment on column agenda.room_terms.whom is 'NOBODY, KNOWN (members and clients of the organisation) or ANYBODY with an account';
comment on column agenda.room_terms.step is 'HOUR, HALF_DAY or DAY';
comment on column agenda.room_terms.desks is 'how many places of the same kind are booked one by one';
comment on column agenda.room_terms.weekdays is 'the days of the week on which it is booked';
comment on column agenda.room_terms.opens is 'from what time of the day on';
comment on column agenda.room_terms.closes is 'until what time of the day';
comment on column agenda.room_terms.tariff is 'the code of the price list of the organisation; empty: nothing is asked';
comment on column agenda.room_terms.audience is 'the audience of the price list whose prices hold for members';
comment on column agenda.room_terms.at_once is 'a booking holds at once; if not, the organisation answers';
comment on column agenda.room_terms.free_hours is 'so many hours before its start a booking is cancelled at no cost';
comment on column agenda.room_terms.kept is 'percent of the price that is due when it is cancelled later';
comment on column agenda.room_terms.version is 'counts the changes';
comment on column agenda.room_terms.set_by is 'who said so last';
comment on column agenda.room_terms.set_at is 'when they said so';

create table agenda.booking (
    id         uuid primary key,
    room       uuid        not null references agenda.room,
    person     uuid        not null references people.party,
    payer      uuid        not null references people.party,
    starts     timestamp   not null,
    ends       timestamp   not null check (ends > starts),
    starts_at  timestamptz not null,
    ends_at    timestamptz not null check (ends_at > starts_at),
    tariff     text        not null check (length(tariff) <= 60),
    per        text        not null check (per in ('HOUR', 'DAY')),
    quantity   bigint      not null check (quantity > 0),
    cents      bigint check (cents >= 0),
    free_until timestamptz not null,
    kept       integer     not null check (kept between 0 and 100),
    due        integer     not null default 100 check (due between 0 and 100),
    state      text        not null check (state in ('ASKED', 'HELD', 'REFUSED', 'CANCELLED', 'CALLED_OFF', 'MISSED')),
    note       text        not null check (length(note) <= 200),
    word       text        not null default '' check (length(word) <= 300),
    ended_by   uuid references people.party,
    ended_at   timestamptz,
    made_at    timestamptz not null,
    version    integer     not null default 1
);
create index booking_room on agenda.booking (room, starts_at);
create index booking_person on agenda.booking (person);
create index booking_payer on agenda.booking (payer);
comment on table agenda.booking is 'a room or one desk of a room, taken by whoever pays for it';
comment on column agenda.booking.id is 'which booking';
comment on column agenda.booking.version is 'counts the changes';
comment on column agenda.booking.room is 'which room';
comment on column agenda.booking.person is 'who booked';
comment on column agenda.booking.payer is 'who pays: themselves, or an organisation for which they speak';
comment on column agenda.booking.starts is 'from when on, as the clock on the wall shows it';
comment on column agenda.booking.ends is 'until when, as the clock on the wall shows it';
comment on column agenda.booking.starts_at is 'from when on';
comment on column agenda.booking.ends_at is 'until when';
comment on column agenda.booking.tariff is 'the code of the price list, as it was when it was booked';
comment on column agenda.booking.per is 'what the price list counts: HOUR or DAY';
comment on column agenda.booking.quantity is 'so many minutes, or half-days';
comment on column agenda.booking.cents is 'the price with VAT that was shown; null: nothing is asked';
comment on column agenda.booking.free_until is 'until then it is cancelled at no cost';
comment on column agenda.booking.kept is 'percent of the price that is due when it is cancelled later';
comment on column agenda.booking.due is 'percent of the price that is due';
comment on column agenda.booking.state is 'ASKED: waits for an answer; HELD; REFUSED; CANCELLED by whoever booked; CALLED_OFF by the organisation; MISSED: nobody came';
comment on column agenda.booking.note is 'what for, in the words of whoever booked';
comment on column agenda.booking.word is 'the word of the organisation that refused or called it off';
comment on column agenda.booking.ended_by is 'who answered, cancelled or noted last';
comment on column agenda.booking.ended_at is 'when they did';
comment on column agenda.booking.made_at is 'when it was booked';

alter table agenda.room_use add column booking uuid unique references agenda.booking;
alter table agenda.room_use add column desks int4range not null default '[1,)' check (not isempty(desks));
alter table agenda.room_use drop constraint room_use_pkey;
alter table agenda.room_use alter column occurrence drop not null;
alter table agenda.room_use
    add column id uuid generated always as (coalesce(occurrence, booking)) stored primary key,
    add constraint room_use_occurrence unique (occurrence),
    add constraint for_a_date_or_a_booking check (num_nonnulls(occurrence, booking) = 1),
    drop constraint one_date_at_a_time,
    add constraint one_date_at_a_time exclude using gist (room with =, desks with &&, during with &&);
comment on column agenda.room_use.booking is 'whose time it is; null: that of a date';
comment on column agenda.room_use.desks is 'which of its desks; a date takes all of them';
comment on column agenda.room_use.id is 'the date or the booking';

-- A use is as long as its date or its booking, whoever writes it; it moves with the date, and ends with it.
create or replace function agenda.room_use_follows() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'room_use' then
        if new.booking is not null then
            select tstzrange(b.starts_at, b.ends_at) into new.during from agenda.booking b
            where b.id = new.booking and b.room = new.room and b.state in ('ASKED', 'HELD');
            if not found then raise exception 'room: this booking does not hold' using errcode = 'check_violation'; end if;
            return new;
        end if;
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

-- A booking takes one desk of an open room that may be booked.
create or replace function agenda.room_use_begins() returns trigger language plpgsql as $$
begin
    if new.booking is not null then
        if upper(new.desks) is distinct from lower(new.desks) + 1 or not exists (
            select from agenda.room_terms t join agenda.room r on r.id = t.room
            where t.room = new.room and t.whom <> 'NOBODY' and r.closed_at is null
              and new.desks <@ int4range(1, t.desks + 1)) then
            raise exception 'room: not one that may be booked' using errcode = 'check_violation';
        end if;
    elsif not exists (select from agenda.occurrence o join agenda.event e on e.id = o.event
                      where o.id = new.occurrence and agenda.room_open(new.room, e.organiser)) then
        raise exception 'room: not one that this organisation may choose' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create function agenda.booking_ends() returns trigger language plpgsql as $$
begin
    delete from agenda.room_use where booking = new.id;
    return null;
end $$;
create trigger booking_ends after update of state on agenda.booking
    for each row when (new.state not in ('ASKED', 'HELD')) execute function agenda.booking_ends();

grant select, insert, update on agenda.room_terms, agenda.booking to fabcom_app;
