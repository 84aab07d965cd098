-- nodes stopped
-- Whether a deal or a post keeps a group open is answered, no trigger stands on groups (ADR 0244).
create function market.group_settled(of_party uuid) returns void language plpgsql as $$
begin
    if exists (select from market.deal d where of_party in (d.owner, d.replier) and market.goes_on(d.state, d.frozen))
        or exists (select from market.post p where p.owner = of_party and p.state = 'PUBLISHED') then
        raise exception 'market: a deal goes on or a post is online' using errcode = 'check_violation', constraint = 'group_unsettled';
    end if;
end $$;
insert into kernel.port values ('circles.group_settled', 'market.group_settled');
drop trigger keep_deals on circles.groups;
drop function market.keep_group();
