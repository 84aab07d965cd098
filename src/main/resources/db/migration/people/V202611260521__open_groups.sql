-- Whoever brings money or a promise to a group keeps it open until their transaction ends: a closing waits for them, and they see one
-- that was faster (E58). True when none of these is a closed group. Rows are locked in the order of their ids, here and when closing.
create function people.hold_open(parties uuid[]) returns boolean language plpgsql as $$
declare
    held record;
begin
    for held in select g.closed_at from people.groups g where g.party = any (parties) order by g.id for share loop
        if held.closed_at is not null then return false; end if;
    end loop;
    return true;
end $$;
