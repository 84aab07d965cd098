-- A group with a deal that goes on or is disputed, or with a post online, is not closed (E58).
create or replace function market.keep_group() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select from market.deal d where new.party in (d.owner, d.replier) and market.goes_on(d.state, d.frozen))
        or exists (select from market.post p where p.owner = new.party and p.state = 'PUBLISHED') then
        raise exception 'market: a deal goes on or a post is online' using errcode = 'check_violation', constraint = 'group_unsettled';
    end if;
    return new;
end $$;

-- Nor does a closed one put anything online, be it at the same instant.
create function market.post_shown() returns trigger language plpgsql as $$
begin
    if not people.hold_open(array [new.owner]) then
        raise exception 'market: a group is closed' using errcode = 'check_violation', constraint = 'party_closed';
    end if;
    return new;
end $$;
create trigger post_shown before insert or update of state on market.post for each row when (new.state = 'PUBLISHED')
    execute function market.post_shown();
