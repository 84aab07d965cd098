-- Who may say that something is a group's (E64, ADR 0243 and 0254): whoever holds a right in it through a role, its stewards, and of a
-- group of a house its members who speak for that house. Only open groups of this house, or of the community.
create function circles.speaks_for(who uuid, spoken uuid, house uuid, today date) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    with own as (
        select m.grp from circles.group_member m where m.person = who
        union all
        select s.role from circles.group_seat s where s.person = who and s.ended_at is null and s.starts_on <= today
            and coalesce(s.ends_on, 'infinity') >= today
    )
    select exists (select from circles.groups g where g.id = spoken and g.closed_at is null
        and (g.organisation is null or g.organisation = house) and (
            exists (select from own o join circles.groups r on r.id = o.grp
                where r.kind = 'ROLE' and r.closed_at is null and cardinality(r.rights) > 0
                    and case when r.parent is null then g.organisation is not distinct from r.organisation
                        else exists (select from circles.group_ancestry a where a.ancestor = r.parent and a.descendant = g.id) end)
            or g.organisation is null and exists (select from people.role_of x
                where x.person = who and x.role in ('COORDINATOR', 'ADMINISTRATOR'))
            or exists (select from people.seat_of s where s.person = who and s.organisation = g.organisation
                and (s.seat = 'MANAGER' or s.seat = 'REFERENT' and exists (select from own o
                    join circles.group_ancestry a on a.descendant = o.grp join circles.groups b on b.id = o.grp
                    where a.ancestor = g.id and b.closed_at is null)))));
$$;
comment on function circles.speaks_for(uuid, uuid, uuid, date) is
    'for other rooms: whether somebody may say, on that day and in what this house announces, that it is of a group';
