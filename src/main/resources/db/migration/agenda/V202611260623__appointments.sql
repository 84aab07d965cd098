-- Appointments that are kept elsewhere (RDV Service Public) and told to us by signed messages. Nothing of those who come is kept:
-- no name, no address of a home, only how many.
create table agenda.rdv_source (
    organisation uuid primary key references people.party,
    number       integer     not null default 1,  -- the key is signed with it: a new number makes the former key useless
    open         boolean     not null,
    set_by       uuid        not null references people.party,
    set_at       timestamptz not null,
    received_at  timestamptz
);

create table agenda.appointment (
    id           uuid primary key,
    organisation uuid        not null references people.party,
    number       bigint      not null,            -- its number over there
    title        text        not null check (length(title) between 1 and 160),
    starts       timestamp   not null,
    ends         timestamp   not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null check (ends_at > starts_at),
    way          text        not null check (way in ('PLACE', 'PHONE', 'HOME', 'ONLINE', 'UNKNOWN')),
    place        text        not null default '' check (length(place) <= 300),
    url          text        not null default '' check (length(url) <= 500),
    status       text        not null check (status in ('UNKNOWN', 'SEEN', 'EXCUSED', 'REVOKED', 'NO_SHOW')),
    people       integer     not null check (people between 0 and 10000),
    together     boolean     not null,            -- a collective appointment
    gone         boolean     not null default false,
    as_of        timestamptz not null,            -- what was told last; older messages change nothing
    unique (organisation, number),
    check (way <> 'HOME' or place = '')
);
create index appointment_ends on agenda.appointment (ends_at);

create table agenda.appointment_agent (
    appointment uuid not null references agenda.appointment on delete cascade,
    person      uuid not null references people.party,
    primary key (appointment, person)
);
create index appointment_agent_person on agenda.appointment_agent (person);

-- Time goes forward only, and what is gone does not come back.
create function agenda.appointment_moves() returns trigger language plpgsql as $$
begin
    if old.gone or new.as_of < old.as_of or (new.as_of = old.as_of and not new.gone) then
        raise exception 'appointment: an older message changes nothing' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger appointment_moves before update on agenda.appointment
    for each row execute function agenda.appointment_moves();

grant select, insert, update on agenda.rdv_source to fabcom_app;
grant select, insert, update, delete on agenda.appointment to fabcom_app;
grant select, insert, delete on agenda.appointment_agent to fabcom_app;
