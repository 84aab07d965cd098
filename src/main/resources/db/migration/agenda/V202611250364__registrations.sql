-- Who comes to one occurrence. PENDING waits for the link in the mail and holds nothing. CONFIRMED, OFFERED, CAME and NO_SHOW
-- hold a place; the sum can't exceed the capacity (constraint of agenda.occurrence). The waiting list keeps its order.
create sequence agenda.queue;
create table agenda.registration (
    id            uuid primary key,
    occurrence    uuid not null references agenda.occurrence,
    person        uuid references people.party,
    name          text not null check (length(name) between 1 and 160),
    email         text not null check (length(email) between 3 and 254),
    email_folded  text not null,
    language      text not null,
    state         text not null check (state in
        ('PENDING', 'WAITING', 'OFFERED', 'CONFIRMED', 'CAME', 'NO_SHOW', 'CANCELLED', 'EXPIRED')),
    queued        bigint,
    offered_until timestamptz,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    reminded_at   timestamptz,
    check ((state = 'OFFERED') = (offered_until is not null)),
    check (state <> 'WAITING' or queued is not null)
);
create unique index registration_once on agenda.registration (occurrence, email_folded)
    where state not in ('CANCELLED', 'EXPIRED');
create index registration_person on agenda.registration (person) where person is not null;
create index registration_waiting on agenda.registration (occurrence, queued) where state = 'WAITING';
create index registration_offered on agenda.registration (offered_until) where state = 'OFFERED';

create function agenda.holds_a_place(state text) returns boolean language sql immutable as
    $$ select state in ('CONFIRMED', 'OFFERED', 'CAME', 'NO_SHOW') $$;

-- One at a time for an occurrence: its row is locked first. Only the ways that exist are gone, and nobody is passed over.
create function agenda.registration_moves() returns trigger language plpgsql as $$
declare was text := case when tg_op = 'INSERT' then '' else old.state end;
begin
    perform from agenda.occurrence where id = new.occurrence for update;
    if was = new.state then return new; end if;
    if not (was, new.state) in (
        ('', 'PENDING'), ('', 'WAITING'), ('', 'CONFIRMED'),
        ('PENDING', 'CONFIRMED'), ('PENDING', 'WAITING'), ('PENDING', 'CANCELLED'), ('PENDING', 'EXPIRED'),
        ('WAITING', 'OFFERED'), ('WAITING', 'CANCELLED'), ('WAITING', 'EXPIRED'),
        ('OFFERED', 'CONFIRMED'), ('OFFERED', 'CANCELLED'), ('OFFERED', 'EXPIRED'),
        ('CONFIRMED', 'CANCELLED'), ('CONFIRMED', 'CAME'), ('CONFIRMED', 'NO_SHOW'),
        ('CAME', 'NO_SHOW'), ('CAME', 'CONFIRMED'), ('NO_SHOW', 'CAME'), ('NO_SHOW', 'CONFIRMED')) then
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
create trigger registration_moves before insert or update on agenda.registration
    for each row execute function agenda.registration_moves();

create function agenda.registration_counts() returns trigger language plpgsql as $$
declare change int := 0;
begin
    if tg_op <> 'INSERT' and agenda.holds_a_place(old.state) then change := change - 1; end if;
    if tg_op <> 'DELETE' and agenda.holds_a_place(new.state) then change := change + 1; end if;
    if change <> 0 then
        update agenda.occurrence set taken = taken + change where id = coalesce(new.occurrence, old.occurrence);
    end if;
    return null;
end $$;
create trigger registration_counts after insert or update or delete on agenda.registration
    for each row execute function agenda.registration_counts();

grant select, insert, update, delete on agenda.registration to fabcom_app;
grant usage on sequence agenda.queue to fabcom_app;

-- The secret address of one's own calendar is signed with this number; a new number makes the former address useless.
create table agenda.own_feed (
    person uuid primary key references people.party,
    number integer not null default 1
);
grant select, insert, update, delete on agenda.own_feed to fabcom_app;
