-- Collections at home: partner communes with their days, who asks for one, and the rounds in which they are fetched. A round is a
-- meeting of its crew in the agenda.
create table flows.pickup_zone (
    id           uuid primary key,
    owner        uuid        not null references people.party,
    site         uuid        not null references flows.site,
    commune_code text        not null check (commune_code ~ '^[0-9][0-9AB][0-9]{3}$'),
    commune_name text        not null check (length(commune_name) between 1 and 100),
    weekdays     integer[]   not null check (cardinality(weekdays) between 1 and 7 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
    added_at     timestamptz not null,
    archived_at  timestamptz
);
create unique index pickup_zone_now on flows.pickup_zone (owner, commune_code) where archived_at is null;
comment on table flows.pickup_zone is 'communes where an organisation fetches things at home';
comment on column flows.pickup_zone.id is 'number of this row, never used again';
comment on column flows.pickup_zone.owner is 'who fetches';
comment on column flows.pickup_zone.site is 'where the rounds leave from';
comment on column flows.pickup_zone.commune_code is 'INSEE code of the commune';
comment on column flows.pickup_zone.commune_name is 'name of the commune';
comment on column flows.pickup_zone.weekdays is 'days on which rounds go there; 1 is Monday';
comment on column flows.pickup_zone.added_at is 'when it was added';
comment on column flows.pickup_zone.archived_at is 'since when nobody is offered it';
grant select, insert on flows.pickup_zone to fabcom_app;
grant update (weekdays, archived_at) on flows.pickup_zone to fabcom_app;

create table flows.round (
    id           uuid primary key,
    site         uuid        not null references flows.site,
    day          date        not null,
    starts       time        not null,
    ends         time        not null check (ends > starts),
    vehicle      text        not null check (length(vehicle) between 1 and 60),
    capacity     integer     not null check (capacity between 1 and 40),
    note         text        not null default '' check (length(note) <= 500),
    meeting      uuid,
    made_by      uuid        not null references people.party,
    made_at      timestamptz not null,
    cancelled_at timestamptz
);
create index round_site on flows.round (site, day);
comment on table flows.round is 'rounds in which things are fetched';
comment on column flows.round.id is 'number of this row, never used again';
comment on column flows.round.site is 'where it leaves from';
comment on column flows.round.day is 'on which day';
comment on column flows.round.starts is 'when it leaves';
comment on column flows.round.ends is 'when it is back';
comment on column flows.round.vehicle is 'with what';
comment on column flows.round.capacity is 'stops at most';
comment on column flows.round.note is 'for whoever drives';
comment on column flows.round.meeting is 'refers to agenda.meeting';
comment on column flows.round.made_by is 'who planned it';
comment on column flows.round.made_at is 'when it was planned';
comment on column flows.round.cancelled_at is 'when it was cancelled; empty if it was not';
grant select, insert on flows.round to fabcom_app;
grant update (meeting, day, starts, ends, cancelled_at) on flows.round to fabcom_app;

create table flows.pickup (
    id           uuid primary key,
    owner        uuid        not null references people.party,
    site         uuid        not null references flows.site,
    name         text        not null check (length(name) between 1 and 100),
    email        text        not null default '' check (length(email) <= 254),
    phone        text        not null default '' check (length(phone) <= 30),
    street       text        not null check (length(street) <= 200),
    commune_code text        not null,
    commune_name text        not null,
    stairs       text        not null default '' check (length(stairs) <= 100),
    what         text        not null check (length(what) between 1 and 1000),
    amount       text        not null check (amount in ('ITEM', 'CAR', 'VAN', 'TRUCK')),
    day          date        not null,
    half         text        not null check (half in ('MORNING', 'AFTERNOON', 'ANY')),
    state        text        not null check (state in ('ASKED', 'CONFIRMED', 'PLANNED', 'DONE', 'NOBODY', 'REFUSED', 'CANCELLED')),
    round        uuid references flows.round,
    at           time,
    language     text        not null check (length(language) between 2 and 8),
    person       uuid references people.party,
    added_by     uuid references people.party,
    version      integer     not null default 1,
    asked_at     timestamptz not null,
    reminded_at  timestamptz,
    constraint pickup_reached check (name = '…' or email <> '' or phone <> ''),
    constraint pickup_planned check ((round is not null) = (state in ('PLANNED', 'DONE', 'NOBODY', 'REFUSED'))
        and (at is not null) = (round is not null))
);
create index pickup_owner on flows.pickup (owner, day);
create index pickup_round on flows.pickup (round) where round is not null;
comment on table flows.pickup is 'collections at home that somebody asked for';
comment on column flows.pickup.id is 'number of this row, never used again';
comment on column flows.pickup.owner is 'who is to fetch';
comment on column flows.pickup.site is 'where it is brought to';
comment on column flows.pickup.name is 'of whoever gives';
comment on column flows.pickup.email is 'where letters go; empty: by telephone only';
comment on column flows.pickup.phone is 'to call';
comment on column flows.pickup.street is 'where to';
comment on column flows.pickup.commune_code is 'INSEE code of the commune';
comment on column flows.pickup.commune_name is 'name of the commune';
comment on column flows.pickup.stairs is 'floor, lift, code of the door';
comment on column flows.pickup.what is 'what is given';
comment on column flows.pickup.amount is 'about how much';
comment on column flows.pickup.day is 'the day that was chosen';
comment on column flows.pickup.half is 'which half of the day';
comment on column flows.pickup.state is 'how far it is';
comment on column flows.pickup.round is 'the round in which it is fetched';
comment on column flows.pickup.at is 'about when the round stops there';
comment on column flows.pickup.language is 'of letters';
comment on column flows.pickup.person is 'who asked with an account';
comment on column flows.pickup.added_by is 'who wrote it down for somebody';
comment on column flows.pickup.version is 'counts changes: whoever changes an older one is refused';
comment on column flows.pickup.asked_at is 'when it was asked for';
comment on column flows.pickup.reminded_at is 'when a reminder was sent, or somebody called';
grant select, insert, delete on flows.pickup to fabcom_app;
grant update (name, email, phone, street, stairs, what, day, half, state, round, at, person, version, reminded_at)
    on flows.pickup to fabcom_app;
comment on column flows.movement.appointment is 'refers to flows.pickup';
create index movement_appointment on flows.movement (appointment) where appointment is not null;

create table flows.pickup_step (
    id      uuid primary key,
    pickup  uuid        not null references flows.pickup on delete cascade,
    what    text        not null check (what in ('ASKED', 'CONFIRMED', 'MOVED', 'PLANNED', 'UNPLANNED', 'DONE', 'NOBODY', 'REFUSED',
        'CANCELLED', 'CALLED')),
    day     date        not null,
    words   text        not null default '' check (length(words) <= 300),
    made_by uuid references people.party,
    made_at timestamptz not null
);
create index pickup_step_of on flows.pickup_step (pickup, made_at);
comment on table flows.pickup_step is 'what became of a collection, step by step';
comment on column flows.pickup_step.id is 'number of this row, never used again';
comment on column flows.pickup_step.pickup is 'the collection';
comment on column flows.pickup_step.what is 'what happened';
comment on column flows.pickup_step.day is 'for which day';
comment on column flows.pickup_step.words is 'why';
comment on column flows.pickup_step.made_by is 'who; none: whoever gives, without an account';
comment on column flows.pickup_step.made_at is 'when it was made';
grant select, insert on flows.pickup_step to fabcom_app;
grant update (words) on flows.pickup_step to fabcom_app;

-- A round takes as many as it has room for, whoever plans at the same time; a cancelled one takes none.
create function flows.guard_pickup() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    into_round flows.round;
begin
    if new.round is null or tg_op = 'UPDATE' and old.round is not distinct from new.round then return new; end if;
    select * into into_round from flows.round r where r.id = new.round for update;
    if not exists (select from flows.site s where s.id = into_round.site and s.owner = new.owner) then
        perform flows.refuse('round_owner', 'not of the same organisation');
    end if;
    if into_round.cancelled_at is not null then perform flows.refuse('round_over', 'cancelled'); end if;
    if (select count(*) from flows.pickup p where p.round = new.round and p.id <> new.id) >= into_round.capacity then
        perform flows.refuse('round_full', 'full');
    end if;
    return new;
end $$;
create trigger guarded before insert or update on flows.pickup for each row execute function flows.guard_pickup();
