-- Hours that a mediator opens to everybody, and who took a time there. A time that is taken is a meeting: that nobody is at two at
-- once holds for it as for all others.
create table agenda.opening (
    id           uuid primary key,
    mediator     uuid        not null references people.party,
    day          text        not null check (day in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    from_hour    text        not null check (from_hour ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    to_hour      text        not null check (to_hour ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    minutes      integer     not null check (minutes between 15 and 240),
    days_ahead   integer     not null check (days_ahead between 1 and 90),
    notice_hours integer     not null check (notice_hours between 0 and 168),
    venue        text        not null check (venue in ('PLACE', 'PHONE', 'ONLINE')),
    address      text        not null default '' check (length(address) <= 200),
    commune_code text,
    commune_name text        not null default '' check (length(commune_name) <= 100),
    link         text        not null default '' check (length(link) <= 300),
    note         text        not null default '' check (length(note) <= 500),
    last_day     date,
    away_from    date,
    away_to      date,
    closed_at    timestamptz,
    version      integer     not null default 1,
    created_at   timestamptz not null,
    check (from_hour < to_hour),
    check ((away_from is null) = (away_to is null) and away_to >= away_from)
);
create index opening_mediator on agenda.opening (mediator);
comment on table agenda.opening is 'hours of a week that a mediator opens to whoever wants to come';
comment on column agenda.opening.minutes is 'how long each time is';
comment on column agenda.opening.days_ahead is 'so many days before, at most, a time can be taken';
comment on column agenda.opening.notice_hours is 'so many hours before, at least';
comment on column agenda.opening.away_from is 'days on which nobody is there, the last included';

create table agenda.slot_request (
    id           uuid primary key,
    opening      uuid        not null references agenda.opening,
    person       uuid references people.party,
    name         text        not null check (length(name) between 1 and 100),
    email        text        not null check (length(email) <= 254),
    email_folded text        not null,
    phone        text        not null check (length(phone) <= 30),
    organisation text        not null check (length(organisation) <= 120),
    words        text        not null check (length(words) <= 1000),
    language     text        not null,
    starts       timestamp   not null,
    meeting      uuid unique references agenda.meeting,
    created_at   timestamptz not null
);
create index slot_request_opening on agenda.slot_request (opening);
create index slot_request_person on agenda.slot_request (person);
create index slot_request_email on agenda.slot_request (email_folded);
create index slot_request_open on agenda.slot_request (created_at) where meeting is null;
comment on table agenda.slot_request is 'who asked for a time of an opening; it is theirs once there is a meeting';
comment on column agenda.slot_request.organisation is 'as they wrote it';
comment on column agenda.slot_request.starts is 'the time that was asked for first';
comment on column agenda.slot_request.words is 'why they come, in their words';

-- A meeting is called after who comes to it: when their name goes, it goes there too.
create function agenda.slot_request_forgotten() returns trigger language plpgsql as $$
begin
    update agenda.meeting set title = left(replace(title, old.name, new.name), 160) where id = new.meeting;
    return null;
end $$;
create trigger forgotten after update of name on agenda.slot_request for each row
    when (old.name <> new.name) execute function agenda.slot_request_forgotten();

create or replace function agenda.meeting_moves() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - 'title' = to_jsonb(old) - 'title' then return new; end if;
    if old.state = 'CANCELLED' or old.state = 'PLANNED' and new.state = 'PROPOSED' then
        raise exception 'agenda: no way from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if new.sequence < old.sequence or new.sequence = old.sequence and old.state = 'PLANNED'
        and (new.starts_at, new.ends_at, new.state, new.venue, new.address, new.link)
            is distinct from (old.starts_at, old.ends_at, old.state, old.venue, old.address, old.link) then
        raise exception 'agenda: the sequence of a meeting grows with each change' using errcode = 'check_violation';
    end if;
    return new;
end $$;

grant select, insert, update on agenda.opening to fabcom_app;
grant select, insert, update, delete on agenda.slot_request to fabcom_app;
