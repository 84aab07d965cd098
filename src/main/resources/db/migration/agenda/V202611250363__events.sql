-- Events and permanences of organisations. Times are what a clock on the wall shows (zone of the event); the instants beside
-- them are derived when the row is written. An occurrence is a row of its own, so that people register for one date.
create schema agenda;
grant usage on schema agenda to fabcom_app;

create table agenda.event (
    id           uuid primary key,
    organiser    uuid not null references people.party,
    created_by   uuid not null references people.party,
    kind         text not null check (kind in ('PERMANENCE', 'WORKSHOP', 'GATHERING', 'OTHER')),
    title        text not null check (length(title) between 3 and 120),
    folded       text not null,
    description  text not null check (length(description) <= 4000),
    venue        text not null check (venue in ('PLACE', 'ONLINE')),
    address      text not null check (length(address) <= 300),
    commune_code text,
    commune_name text not null check (length(commune_name) <= 100),
    link         text not null check (length(link) <= 500),
    registering  boolean not null,
    capacity     integer check (capacity between 1 and 5000),
    zone         text not null,
    starts       timestamp not null,
    ends         timestamp not null check (ends > starts and ends <= starts + interval '14 days'),
    frequency    text not null check (frequency in ('ONCE', 'WEEKLY', 'MONTHLY')),
    every        integer not null check (every between 1 and 52),
    until        date,
    sequence     integer not null default 0,
    version      integer not null default 1,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    cancelled_at timestamptz,
    reason       text not null default '' check (length(reason) <= 500),
    check ((venue = 'PLACE') = (commune_name <> '')),
    check ((venue = 'ONLINE') = (link <> '')),
    check (capacity is null or registering)
);
create index event_organiser on agenda.event (organiser, starts);

create table agenda.occurrence (
    id           uuid primary key,
    event        uuid not null references agenda.event,
    was_for      timestamp not null,
    starts       timestamp not null,
    ends         timestamp not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null check (ends_at > starts_at),
    capacity     integer check (capacity between 1 and 5000),
    taken        integer not null default 0 check (taken >= 0),
    cancelled_at timestamptz,
    reason       text not null default '' check (length(reason) <= 500),
    unique (event, was_for),
    constraint never_over_capacity check (capacity is null or taken <= capacity)
);
create index occurrence_starts on agenda.occurrence (starts_at, id);
comment on column agenda.occurrence.was_for is 'the date that the rule of the event gave it: RECURRENCE-ID of iCalendar';
comment on column agenda.occurrence.taken is 'derived: registrations that hold a place; recounted by check';

-- A cancelled occurrence stays so: people were told.
create function agenda.cancelled_for_good() returns trigger language plpgsql as $$
begin
    if old.cancelled_at is not null and new.cancelled_at is distinct from old.cancelled_at then
        raise exception 'agenda: what was cancelled stays cancelled' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger cancelled_for_good before update on agenda.occurrence
    for each row execute function agenda.cancelled_for_good();
create trigger cancelled_for_good before update on agenda.event
    for each row execute function agenda.cancelled_for_good();

grant select, insert, update on agenda.event, agenda.occurrence to fabcom_app;
