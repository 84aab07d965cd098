-- A group with a deal that goes on or is disputed is not closed, and nothing begins with a closed one, be it at the same instant (E58).
create function market.goes_on(state text, frozen boolean) returns boolean language sql immutable as
    $$ select frozen or state in ('OPEN', 'ACCEPTED', 'INVOICED', 'AWAITING', 'REFUNDING') $$;

create function market.keep_group() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select from market.deal d where new.party in (d.owner, d.replier) and market.goes_on(d.state, d.frozen)) then
        raise exception 'market: a deal goes on' using errcode = 'check_violation', constraint = 'group_unsettled';
    end if;
    return new;
end $$;
create trigger keep_deals before update of closed_at on people.groups for each row
    when (old.closed_at is null and new.closed_at is not null and new.party is not null)
    execute function market.keep_group();
revoke execute on function market.keep_group() from public;

-- What goes on from here keeps its groups open; a closed one begins nothing.
create function market.deal_begins() returns trigger language plpgsql as $$
begin
    if market.goes_on(new.state, new.frozen) and (tg_op = 'INSERT' or not market.goes_on(old.state, old.frozen))
        and not people.hold_open(array [new.owner, new.replier]) then
        raise exception 'market: a group is closed' using errcode = 'check_violation', constraint = 'party_closed';
    end if;
    return new;
end $$;
create trigger deal_begins before insert or update on market.deal for each row execute function market.deal_begins();
