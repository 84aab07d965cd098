-- Discussion groups, circles and roles: of an organisation, or of the whole community when it names none.
-- ("group" alone is a reserved word, hence the plural.) Membership is stored as it was decided; what follows from the tree is
-- computed, so nobody is ever unsubscribed by a move.
alter table people.party drop constraint party_kind_check;
alter table people.party add constraint party_kind_check check (kind in ('PERSON', 'ORGANISATION', 'GROUP'));

create table people.groups (
    id           uuid primary key,
    kind         text        not null check (kind in ('DISCUSSION', 'CIRCLE', 'ROLE')),
    parent       uuid references people.groups,
    organisation uuid references people.organisation,
    name         text        not null check (name = btrim(name) and length(name) between 1 and 120),
    name_folded  text        not null,
    purpose      text        not null default '' check (length(purpose) <= 2000),
    rights       text[]      not null default '{}',
    seen_by      text        not null check (seen_by in ('EVERYBODY', 'HOUSE', 'MEMBERS')),
    open         boolean     not null default false,
    party        uuid unique,
    party_kind   text generated always as (case when party is not null then 'GROUP' end) stored,
    created_by   uuid        not null references people.party,
    created_at   timestamptz not null,
    closed_at    timestamptz,
    version      integer     not null default 1,
    check (parent <> id),
    check (party = id),
    check (kind = 'ROLE' or rights = '{}'),
    check (kind <> 'ROLE' or not open),
    check (rights <@ array ['INVITATION', 'GROUP_MANAGEMENT', 'WALLET', 'PROJECT']),
    foreign key (party, party_kind) references people.party (id, kind)
);
create unique index groups_one_name on people.groups (organisation, parent, name_folded) nulls not distinct where closed_at is null;
create index groups_by_parent on people.groups (parent);

-- Each group with all that hold it, itself included at depth 0. Written by the trigger alone; ./fabcom check recounts it.
create table people.group_ancestry (
    ancestor   uuid not null references people.groups,
    descendant uuid not null references people.groups,
    depth      integer not null check (depth between 0 and 11),
    primary key (ancestor, descendant)
);
create index group_ancestry_up on people.group_ancestry (descendant);

create function people.lock_groups(organisation uuid) returns void language sql as $$
    select pg_advisory_xact_lock(hashtextextended('people.groups ' || coalesce(organisation::text, 'community'), 0));
$$;

-- One change of a tree at a time: of two people who move sub-trees into one another, the second is refused.
create function people.group_placed() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    above people.groups;
begin
    if tg_op = 'UPDATE' then
        if new.id <> old.id or new.kind <> old.kind or new.organisation is distinct from old.organisation
            or (old.party is not null and new.party is null) then
            raise exception 'groups: kind, house and party of % never change', old.id using errcode = 'check_violation';
        end if;
        if new.parent is not distinct from old.parent then return null; end if;
    end if;
    perform people.lock_groups(new.organisation);
    if tg_op = 'INSERT' then
        insert into people.group_ancestry values (new.id, new.id, 0);
    else
        delete from people.group_ancestry x using people.group_ancestry sub
            where sub.ancestor = new.id and x.descendant = sub.descendant
              and x.ancestor not in (select descendant from people.group_ancestry where ancestor = new.id);
    end if;
    if new.parent is null then return null; end if;
    select * into above from people.groups where id = new.parent;
    if above.kind <> 'CIRCLE' then
        raise exception 'groups: % is no circle, it holds no other group', above.id using errcode = 'check_violation';
    end if;
    if above.organisation is distinct from new.organisation then
        raise exception 'groups: % and % are not of the same house', new.id, above.id using errcode = 'check_violation';
    end if;
    if exists (select from people.group_ancestry where ancestor = new.id and descendant = new.parent) then
        raise exception 'groups: % would hold itself', new.id using errcode = 'check_violation';
    end if;
    insert into people.group_ancestry
        select up.ancestor, sub.descendant, up.depth + sub.depth + 1
        from people.group_ancestry up, people.group_ancestry sub
        where up.descendant = new.parent and sub.ancestor = new.id;
    return null;
end $$;
create trigger placed after insert or update on people.groups for each row execute function people.group_placed();

-- Nothing open lies in something closed.
create function people.group_closed() returns trigger language plpgsql as $$
begin
    perform people.lock_groups(new.organisation);
    if exists (select from people.groups g join people.groups above on above.id = g.parent
            where (g.id = new.id or above.id = new.id) and g.closed_at is null and above.closed_at is not null) then
        raise exception 'groups: an open group would lie in a closed one' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger closed after insert or update on people.groups
    deferrable initially deferred for each row execute function people.group_closed();

-- Who was added or came in by themselves. One belongs to a role by holding it, never by this.
create table people.group_member (
    grp      uuid        not null references people.groups,
    person   uuid        not null references people.person,
    added_by uuid        not null references people.party,
    added_at timestamptz not null,
    primary key (grp, person)
);
create index group_member_by_person on people.group_member (person);

-- Who only wants the news. Gives no right and no sight.
create table people.group_follow (
    grp    uuid        not null references people.groups,
    person uuid        not null references people.person,
    since  timestamptz not null,
    primary key (grp, person)
);
create index group_follow_by_person on people.group_follow (person);

-- Who holds a role, from which day to which (both included), and when that was cut short. Ended ones stay.
create table people.group_seat (
    id         uuid primary key,
    role       uuid        not null references people.groups,
    person     uuid        not null references people.person,
    granted_by uuid        not null references people.party,
    granted_at timestamptz not null,
    starts_on  date        not null,
    ends_on    date,
    ended_at   timestamptz,
    ended_by   uuid references people.party,
    check (ends_on >= starts_on),
    check (ended_at is not null or ended_by is null)
);
create unique index group_seat_once on people.group_seat (role, person) where ended_at is null;
create index group_seat_by_person on people.group_seat (person);

create function people.group_seat_guard() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null or (new.id, new.role, new.person, new.granted_by, new.granted_at, new.starts_on, new.ends_on)
        is distinct from (old.id, old.role, old.person, old.granted_by, old.granted_at, old.starts_on, old.ends_on) then
        raise exception 'group_seat: % only ends, once', old.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger guard before update on people.group_seat for each row execute function people.group_seat_guard();

-- Members and holders are people of the house, of groups that still live.
create function people.group_joined() returns trigger language plpgsql as $$
declare
    joined people.groups;
    who    uuid := new.person;
begin
    select * into joined from people.groups
        where id = coalesce((to_jsonb(new) ->> 'role')::uuid, (to_jsonb(new) ->> 'grp')::uuid) for share;
    if (joined.kind = 'ROLE') <> (tg_table_name = 'group_seat') then
        raise exception 'groups: one holds a role and belongs to the others' using errcode = 'check_violation';
    end if;
    if joined.closed_at is not null then
        raise exception 'groups: % is closed', joined.id using errcode = 'check_violation';
    end if;
    if joined.organisation is not null then
        perform 1 from people.seat s where s.organisation = joined.organisation and s.person = who for share;
        if not found then
            raise exception 'groups: % is not of the house of %', who, joined.id using errcode = 'check_violation';
        end if;
    end if;
    return new;
end $$;
create trigger joined before insert on people.group_member for each row execute function people.group_joined();
create trigger joined before insert on people.group_seat for each row execute function people.group_joined();

-- Whoever leaves an organisation keeps nothing in its groups.
create function people.group_left() returns trigger language plpgsql as $$
begin
    if exists (select from people.seat where organisation = old.organisation and person = old.person) then return null; end if;
    if exists (select from people.group_member m join people.groups g on g.id = m.grp
            where m.person = old.person and g.organisation = old.organisation)
        or exists (select from people.group_seat s join people.groups g on g.id = s.role
            where s.person = old.person and g.organisation = old.organisation and s.ended_at is null) then
        raise exception 'groups: % still belongs to groups of %', old.person, old.organisation using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger left_groups after delete on people.seat
    deferrable initially deferred for each row execute function people.group_left();

grant select, insert, update on people.groups to fabcom_app;
grant select on people.group_ancestry to fabcom_app;
grant select, insert, delete on people.group_member, people.group_follow to fabcom_app;
grant select, insert, update on people.group_seat to fabcom_app;

-- The journal of rights also tells of groups.
alter table people.rights_change add column grp uuid references people.groups;
create index rights_change_of_group on people.rights_change (grp, at desc, id desc) where grp is not null;
alter table people.rights_change drop constraint rights_change_act_check;
alter table people.rights_change add constraint rights_change_act_check check (act in (
    'SEAT_GRANTED', 'SEAT_CHANGED', 'SEAT_REMOVED', 'SEAT_LEFT', 'INVITATION_MADE', 'INVITATION_REVOKED',
    'ROLE_GRANTED', 'ROLE_REMOVED', 'TOKEN_MADE', 'TOKEN_REVOKED',
    'GROUP_CREATED', 'GROUP_CHANGED', 'GROUP_RIGHTS', 'GROUP_MOVED', 'GROUP_CLOSED', 'GROUP_REOPENED', 'GROUP_PARTY',
    'GROUP_MEMBER_ADDED', 'GROUP_MEMBER_REMOVED', 'GROUP_MEMBER_LEFT', 'GROUP_INVITED', 'GROUP_INVITATION_REVOKED',
    'GROUP_SEAT_GRANTED', 'GROUP_SEAT_ENDED', 'GROUP_SEAT_LEFT', 'GROUP_SEAT_EXPIRED'));
alter table people.rights_change add check ((act like 'GROUP%') = (grp is not null));
