-- What makes an event a workshop: its level, what is done there, what people want to be able to do, what to bring.
create table agenda.workshop (
    event      uuid primary key references agenda.event,
    level      text check (level in ('BEGINNER', 'INTERMEDIATE', 'ADVANCED')),
    themes     text[]      not null default '{}' check (cardinality(themes) <= 19),  -- codes of an upper room
    programme  text        not null default '' check (length(programme) <= 4000),
    bring      text        not null default '' check (length(bring) <= 1000),
    provided   text        not null default '' check (length(provided) <= 1000),
    changed_at timestamptz not null
);

create table agenda.workshop_aim (
    event    uuid    not null references agenda.workshop,
    position integer not null check (position between 1 and 5),
    words    text    not null check (length(words) between 3 and 160),
    primary key (event, position)
);

-- How far people say they are with each aim, from 1 to 4, before and after: counted without a name. Who gave an answer is kept
-- apart (so that nobody answers twice), what they answered is not kept.
create table agenda.evaluation (
    occurrence uuid    not null references agenda.occurrence,
    moment     text    not null check (moment in ('BEFORE', 'AFTER')),
    way        text    not null check (way in ('LINK', 'PAPER')),
    aim        integer not null check (aim between 1 and 5),
    degree     integer not null check (degree between 1 and 4),
    number     integer not null check (number between 0 and 5000),
    primary key (occurrence, moment, way, aim, degree)
);

create table agenda.evaluation_given (
    registration uuid not null references agenda.registration on delete cascade,
    moment       text not null check (moment in ('BEFORE', 'AFTER')),
    primary key (registration, moment)
);

-- Once somebody answered, an aim stays what it was: the answers speak of it.
create function agenda.aims_stand() returns trigger language plpgsql as $$
declare
    the uuid := case tg_op when 'DELETE' then old.event else new.event end;
begin
    perform from agenda.workshop where event = the for update;
    if exists (select from agenda.evaluation v join agenda.occurrence o on o.id = v.occurrence
               where o.event = the and v.number > 0) then
        raise exception 'workshop: people answered about these aims' using errcode = 'check_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger aims_stand before insert or update or delete on agenda.workshop_aim
    for each row execute function agenda.aims_stand();

-- People who came without having registered. They hold no place: the room was not full.
create table agenda.walk_in (
    id         uuid primary key,
    occurrence uuid        not null references agenda.occurrence,
    name       text        not null check (length(name) between 1 and 160),
    noted_by   uuid        not null references people.party,
    noted_at   timestamptz not null
);
create unique index walk_in_once on agenda.walk_in (occurrence, lower(name)) where name <> '…';

-- Somebody who said beforehand that they could not come after all is excused; the place was held all the same.
alter table agenda.registration drop constraint registration_state_check;
alter table agenda.registration add constraint registration_state_check check (state in
    ('PENDING', 'WAITING', 'OFFERED', 'CONFIRMED', 'CAME', 'NO_SHOW', 'EXCUSED', 'CANCELLED', 'EXPIRED'));
alter table agenda.registration add column followed_at timestamptz;
comment on column agenda.registration.followed_at is 'when the letter after the workshop went';

create or replace function agenda.holds_a_place(state text) returns boolean language sql immutable as
    $$ select state in ('CONFIRMED', 'OFFERED', 'CAME', 'NO_SHOW', 'EXCUSED') $$;

create or replace function agenda.registration_moves() returns trigger language plpgsql as $$
declare was text := case when tg_op = 'INSERT' then '' else old.state end;
begin
    perform from agenda.occurrence where id = new.occurrence for update;
    if was = new.state then return new; end if;
    if not (was, new.state) in (
        ('', 'PENDING'), ('', 'WAITING'), ('', 'CONFIRMED'),
        ('PENDING', 'CONFIRMED'), ('PENDING', 'WAITING'), ('PENDING', 'CANCELLED'), ('PENDING', 'EXPIRED'),
        ('WAITING', 'OFFERED'), ('WAITING', 'CANCELLED'), ('WAITING', 'EXPIRED'),
        ('OFFERED', 'CONFIRMED'), ('OFFERED', 'CANCELLED'), ('OFFERED', 'EXPIRED'),
        ('CONFIRMED', 'CANCELLED'), ('CONFIRMED', 'CAME'), ('CONFIRMED', 'NO_SHOW'), ('CONFIRMED', 'EXCUSED'),
        ('CAME', 'NO_SHOW'), ('CAME', 'EXCUSED'), ('CAME', 'CONFIRMED'),
        ('NO_SHOW', 'CAME'), ('NO_SHOW', 'EXCUSED'), ('NO_SHOW', 'CONFIRMED'),
        ('EXCUSED', 'CAME'), ('EXCUSED', 'NO_SHOW'), ('EXCUSED', 'CONFIRMED')) then
        raise exception 'agenda: no way from % to %', was, new.state using errcode = 'check_violation';
    end if;
    if new.state = 'WAITING' then new.queued := nextval('agenda.queue'); end if;
    if new.state in ('OFFERED', 'CONFIRMED') and was in ('', 'PENDING', 'WAITING') and exists (
        select from agenda.registration r where r.occurrence = new.occurrence and r.state = 'WAITING' and r.id <> new.id
        and (was <> 'WAITING' or r.queued < new.queued)) then
        raise exception 'agenda: somebody waits already' using errcode = 'check_violation';
    end if;
    return new;
end $$;

grant select, insert, update on agenda.workshop to fabcom_app;
grant select, insert, update, delete on agenda.workshop_aim, agenda.evaluation, agenda.walk_in to fabcom_app;
grant select, insert on agenda.evaluation_given to fabcom_app;
