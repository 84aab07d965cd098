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

create or replace function market.deal_moves() returns trigger language plpgsql as $$
declare
    offered text;
begin
    -- what goes on from here keeps its groups open; a closed one begins nothing (E58)
    if market.goes_on(new.state, new.frozen) and (tg_op = 'INSERT' or not market.goes_on(old.state, old.frozen))
        and not people.hold_open(array [new.owner, new.replier]) then
        raise exception 'market: a group is closed' using errcode = 'check_violation', constraint = 'party_closed';
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'OPEN' then
            raise exception 'market: a deal begins with a reply' using errcode = 'check_violation';
        end if;
        select kind into offered from market.post where id = new.post and owner = new.owner;
        if offered is null or new.payer <> (case offered when 'OFFER' then new.replier else new.owner end) then
            raise exception 'market: payer and payee follow from the post' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if (new.id, new.number, new.post, new.owner, new.replier, new.payer, new.payee, new.once, new.opened_at)
        is distinct from (old.id, old.number, old.post, old.owner, old.replier, old.payer, old.payee, old.once, old.opened_at)
        or (old.accepted is not null and (new.accepted, new.quantity, new.latest)
            is distinct from (old.accepted, old.quantity, old.latest)) then
        raise exception 'market: what was agreed in % never changes', old.id using errcode = 'check_violation';
    end if;
    if old.state <> new.state and (old.state, new.state) not in (
        ('OPEN', 'ACCEPTED'), ('OPEN', 'REJECTED'), ('OPEN', 'WITHDRAWN'), ('OPEN', 'LAPSED'),
        ('ACCEPTED', 'INVOICED'), ('ACCEPTED', 'AWAITING'), ('ACCEPTED', 'DONE'), ('ACCEPTED', 'CANCELLED'),
        ('INVOICED', 'AWAITING'), ('INVOICED', 'DONE'), ('INVOICED', 'CANCELLED'),
        ('AWAITING', 'DONE'), ('AWAITING', 'CANCELLED'),
        ('DONE', 'REFUNDING'), ('DONE', 'REFUNDED'), ('DONE', 'CANCELLED'),
        ('REFUNDING', 'DONE'), ('REFUNDING', 'REFUNDED'), ('REFUNDING', 'CANCELLED')) then
        raise exception 'market: no way from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if old.frozen and new.frozen and old.state <> new.state then
        raise exception 'market: deal % is frozen', old.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
