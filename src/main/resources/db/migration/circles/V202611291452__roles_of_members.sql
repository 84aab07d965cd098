-- A role may be held by a member of the register who has no seat in the organisation: rooms above know the register, the base
-- keeps that it was so. Whoever holds a role, or held it until lately, writes down what they hand over.
alter table circles.group_seat add column registered boolean not null default false;
comment on column circles.group_seat.registered is 'given to a member of the register of the organisation who had no seat in it';

create or replace function circles.group_seat_guard() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null
        or (new.id, new.role, new.person, new.granted_by, new.granted_at, new.starts_on, new.ends_on, new.registered)
        is distinct from (old.id, old.role, old.person, old.granted_by, old.granted_at, old.starts_on, old.ends_on, old.registered) then
        raise exception 'group_seat: % only ends, once', old.id using errcode = 'check_violation';
    end if;
    return new;
end $$;

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
    if joined.organisation is not null and not coalesce((to_jsonb(new) ->> 'registered')::boolean, false) then
        perform 1 from people.seat s where s.organisation = joined.organisation and s.person = who for share;
        if not found then
            raise exception 'groups: % is not of the house of %', who, joined.id using errcode = 'check_violation';
        end if;
    end if;
    return new;
end $$;

create or replace function circles.group_left() returns trigger language plpgsql as $$
begin
    if exists (select from people.seat where organisation = old.organisation and person = old.person) then return null; end if;
    if exists (select from circles.group_member m join circles.groups g on g.id = m.grp
            where m.person = old.person and g.organisation = old.organisation)
        or exists (select from circles.group_seat s join circles.groups g on g.id = s.role
            where s.person = old.person and g.organisation = old.organisation and s.ended_at is null and not s.registered) then
        raise exception 'groups: % still belongs to groups of %', old.person, old.organisation using errcode = 'check_violation';
    end if;
    return null;
end $$;

create table circles.handover (
    seat       uuid primary key references circles.group_seat,
    words      text        not null check (length(words) between 1 and 4000),
    version    integer     not null default 1,
    written_by uuid        not null references people.party,
    written_at timestamptz not null
);
comment on table circles.handover is 'what whoever holds or held a role hands over to whoever follows';
comment on column circles.handover.seat is 'of whom, in which role';
comment on column circles.handover.words is 'papers, keys, what is under way';
comment on column circles.handover.version is 'grows by one at each change';
comment on column circles.handover.written_by is 'who wrote it last';
comment on column circles.handover.written_at is 'when';
grant select, insert, update on circles.handover to fabcom_app;

create view circles.role_card as
    select g.id, g.name, g.organisation, g.parent, (select p.name from circles.groups p where p.id = g.parent) as circle_name
    from circles.groups g where g.kind = 'ROLE' and g.closed_at is null;
comment on view circles.role_card is 'for other rooms: a role that may be given, and where it lies';
grant select on circles.role_card to fabcom_app;
