-- nodes stopped
-- What was booked, when and at which price stays as it was shown, whoever writes; only what became of it is told, by the ways there are.
create function agenda.guard_booking() returns trigger language plpgsql as $$
begin
    if (new.room, new.starts, new.ends, new.starts_at, new.ends_at, new.tariff, new.per, new.quantity, new.cents, new.free_until, new.kept,
            new.made_at) is distinct from (old.room, old.starts, old.ends, old.starts_at, old.ends_at, old.tariff, old.per, old.quantity,
            old.cents, old.free_until, old.kept, old.made_at) then
        raise exception 'booking: what was booked stays' using errcode = 'check_violation';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (('ASKED', 'HELD'), ('ASKED', 'REFUSED'), ('ASKED', 'CANCELLED'),
            ('HELD', 'CANCELLED'), ('HELD', 'CALLED_OFF'), ('HELD', 'MISSED'), ('MISSED', 'HELD'), ('MISSED', 'CALLED_OFF')) then
        raise exception 'booking: % does not become %', old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger guard_booking before update on agenda.booking for each row execute function agenda.guard_booking();
alter table agenda.booking add constraint booking_due check (case when state = 'CANCELLED' then due in (0, kept)
    when state in ('REFUSED', 'CALLED_OFF') then due = 0 else due = 100 end);
