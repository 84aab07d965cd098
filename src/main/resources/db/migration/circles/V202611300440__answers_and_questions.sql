-- nodes stopped
-- Circles put no trigger on seats any more, they answer what people ask; and ask themselves what keeps a group open (ADR 0244).
create function circles.seat_left(house uuid, who uuid) returns void language plpgsql as $$
begin
    if exists (select from circles.group_member m join circles.groups g on g.id = m.grp
            where m.person = who and g.organisation = house)
        or exists (select from circles.group_seat s join circles.groups g on g.id = s.role
            where s.person = who and g.organisation = house and s.ended_at is null and not s.registered) then
        raise exception 'groups: % still belongs to groups of %', who, house using errcode = 'check_violation';
    end if;
end $$;
drop trigger left_groups on people.seat;
drop function circles.group_left();

create function circles.right_holders(today date) returns setof uuid language sql stable as $$
    select s.person from circles.group_seat s join circles.groups r on r.id = s.role
    where s.ended_at is null and s.starts_on <= today
      and coalesce(s.ends_on, 'infinity') >= today and r.closed_at is null and cardinality(r.rights) > 0
$$;
create function circles.holds_right(who uuid, today date) returns boolean language sql stable as $$
    select exists (select from circles.group_seat s join circles.groups r on r.id = s.role
        where s.person = who and s.ended_at is null and s.starts_on <= today
          and coalesce(s.ends_on, 'infinity') >= today and r.closed_at is null and cardinality(r.rights) > 0)
$$;
insert into kernel.port values
    ('people.seat_left', 'circles.seat_left'),
    ('people.right_holders', 'circles.right_holders'),
    ('people.holds_right', 'circles.holds_right');

create function circles.role_reaches(who uuid, wallet uuid, entitled text, today date) returns boolean language sql stable as $$
    with held as (
        select r.parent, r.organisation from circles.group_seat s join circles.groups r on r.id = s.role
        where s.person = who and s.ended_at is null and s.starts_on <= today
          and coalesce(s.ends_on, 'infinity') >= today and r.closed_at is null and entitled = any (r.rights))
    select exists (select from held h where h.parent is null and h.organisation = wallet)
        or exists (select from held h join circles.groups g on g.party = wallet and g.closed_at is null
            where case when h.parent is null then g.organisation is not distinct from h.organisation
                else g.id in (select x.descendant from circles.group_ancestry x where x.ancestor = h.parent) end)
$$;
comment on function circles.role_reaches(uuid, uuid, text, date) is
    'for other rooms: whether somebody has a role today that gives this right over a party';

create or replace function circles.group_joined() returns trigger language plpgsql as $$
declare
    joined circles.groups;
    who    uuid := new.person;
begin
    select * into joined from circles.groups
        where id = coalesce((to_jsonb(new) ->> 'role')::uuid, (to_jsonb(new) ->> 'grp')::uuid) for share;
    if (joined.kind = 'ROLE') <> (tg_table_name = 'group_seat') then
        raise exception 'groups: one holds a role and belongs to the others' using errcode = 'check_violation';
    end if;
    if joined.closed_at is not null then
        raise exception 'groups: % is closed', joined.id using errcode = 'check_violation';
    end if;
    if joined.organisation is not null and not coalesce((to_jsonb(new) ->> 'registered')::boolean, false)
        and not people.hold_seat(joined.organisation, who) then
        raise exception 'groups: % is not of the house of %', who, joined.id using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- Whoever answers refuses with « group_unsettled »; as owner, since wallets and deals are not for every reader.
create function circles.group_settled() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    asked text;
begin
    for asked in select p.answer from kernel.port p where p.question = 'circles.group_settled' order by p.answer loop
        execute format('select %s($1)', asked) using new.party;
    end loop;
    return new;
end $$;
create trigger group_settled before update of closed_at on circles.groups for each row
    when (old.closed_at is null and new.closed_at is not null and new.party is not null)
    execute function circles.group_settled();
