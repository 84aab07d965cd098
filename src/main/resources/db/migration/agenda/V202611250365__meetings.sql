-- Meetings of few people about something of an upper room (kind and id). Never in a public list or feed.
create table agenda.meeting (
    id           uuid primary key,
    subject_kind text not null check (subject_kind ~ '^[a-z_.]{1,40}$'),
    subject_id   uuid not null,
    organised_by uuid not null references people.party,
    title        text not null check (length(title) between 3 and 160),
    note         text not null check (length(note) <= 2000),
    venue        text not null check (venue in ('PLACE', 'PHONE', 'ONLINE')),
    address      text not null check (length(address) <= 300),
    commune_code text,
    commune_name text not null check (length(commune_name) <= 100),
    link         text not null check (length(link) <= 500),
    zone         text not null,
    state        text not null check (state in ('PROPOSED', 'PLANNED', 'CANCELLED')),
    starts       timestamp,
    ends         timestamp,
    starts_at    timestamptz,
    ends_at      timestamptz check (ends_at > starts_at),
    sequence     integer not null default 0,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    reason       text not null default '' check (length(reason) <= 500),
    reminded_at  timestamptz,
    check (state <> 'PLANNED' or starts_at is not null and ends_at is not null),
    check (state <> 'PROPOSED' or starts_at is null)
);
create index meeting_subject on agenda.meeting (subject_kind, subject_id);
create index meeting_starts on agenda.meeting (starts_at) where state = 'PLANNED';

create table agenda.meeting_slot (
    meeting   uuid not null references agenda.meeting on delete cascade,
    position  integer not null check (position between 1 and 20),
    starts    timestamp not null,
    ends      timestamp not null,
    starts_at timestamptz not null,
    ends_at   timestamptz not null check (ends_at > starts_at),
    primary key (meeting, position)
);

create table agenda.meeting_party (
    meeting uuid not null references agenda.meeting on delete cascade,
    party   uuid not null references people.party,
    primary key (meeting, party)
);
create index meeting_party_party on agenda.meeting_party (party);

-- A calendar only believes an update whose SEQUENCE grew (RFC 5546 §2.1.4); what was cancelled stays so.
create function agenda.meeting_moves() returns trigger language plpgsql as $$
begin
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
create trigger meeting_moves before update on agenda.meeting for each row execute function agenda.meeting_moves();

grant select, insert, update on agenda.meeting to fabcom_app;
grant select, insert, update, delete on agenda.meeting_slot, agenda.meeting_party to fabcom_app;
