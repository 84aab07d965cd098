-- Whoever asked for a recovery does not grant it, be it for somebody else. Only the step is watched, so that what was granted
-- before comes back from a backup.
create function people.recovery_by_another() returns trigger language plpgsql as $$
begin
    if new.granted_by in (new.asked_by, new.wanted) and new.granted_by is distinct from old.granted_by then
        raise exception 'recovery: whoever asked does not grant' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger recovery_by_another before update of granted_by on people.recovery
    for each row execute function people.recovery_by_another();
