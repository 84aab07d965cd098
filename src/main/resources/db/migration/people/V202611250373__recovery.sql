-- An organisation whose manager is gone: somebody asks for the seat, a coordinator grants it, and whoever manages may object
-- for seven days. Nobody grants to themselves.
create table people.recovery (
    id           uuid primary key,
    organisation uuid        not null references people.organisation,
    wanted       uuid        not null references people.person,     -- who will manage
    asked_by     uuid        not null references people.person,
    asked_at     timestamptz not null,
    why          text        not null check (length(btrim(why)) between 10 and 1000),
    state        text        not null default 'ASKED'
                     check (state in ('ASKED', 'GRANTED', 'REFUSED', 'OBJECTED', 'WITHDRAWN', 'DONE')),
    granted_by   uuid references people.person check (granted_by <> wanted),
    due_at       timestamptz,
    check (state not in ('GRANTED', 'DONE') or (granted_by is not null and due_at is not null))
);
create unique index recovery_one_open on people.recovery (organisation) where state in ('ASKED', 'GRANTED');
create index recovery_due on people.recovery (due_at) where state = 'GRANTED';
grant select, insert, update on people.recovery to fabcom_app;

-- Each step, by whom and why, for ever.
create table people.recovery_step (
    id       uuid primary key,
    recovery uuid        not null references people.recovery,
    at       timestamptz not null,
    actor    uuid        not null references people.party,
    act      text        not null check (act in ('ASKED', 'GRANTED', 'REFUSED', 'OBJECTED', 'WITHDRAWN', 'DONE')),
    words    text        not null default '' check (length(words) <= 1000)
);
create index recovery_step_of on people.recovery_step (recovery, at, id);
select journal.install('people.recovery_step');

create function people.recovery_guard() returns trigger language plpgsql as $$
begin
    if new.organisation <> old.organisation or new.wanted <> old.wanted or new.asked_by <> old.asked_by
        or (new.state <> old.state and (old.state, new.state) not in (
            ('ASKED', 'GRANTED'), ('ASKED', 'REFUSED'), ('ASKED', 'OBJECTED'), ('ASKED', 'WITHDRAWN'),
            ('GRANTED', 'OBJECTED'), ('GRANTED', 'WITHDRAWN'), ('GRANTED', 'DONE')))
        -- a minute for clocks that differ
        or (new.state = 'DONE' and new.due_at > clock_timestamp() + interval '1 minute') then
        raise exception 'recovery: from % to % is refused', old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger recovery_guard before update on people.recovery for each row execute function people.recovery_guard();
