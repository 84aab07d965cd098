-- nodes stopped
-- Whoever controls reads for some days without a seat (ADR 0231): a duty may bear its end from the beginning. Only what changes nothing is
-- lent, and for a month at most. Any duty ends whenever it is taken away; one that was lent, or is over, is never made longer.
create function flows.guard_duty() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if tg_op = 'INSERT' then
        if new.ended_at > now() and (new.duty <> 'AUDITOR' or new.ended_at > new.granted_at + interval '32 days') then
            perform flows.refuse('duty_lent', new.duty);
        end if;
    elsif old.ended_at is not null and (new.ended_at is null or new.ended_at > old.ended_at) then
        perform flows.refuse('duty_lent', new.duty);
    end if;
    return new;
end $$;
create trigger guarded before insert or update on flows.duty for each row execute function flows.guard_duty();
revoke execute on function flows.guard_duty() from public;
