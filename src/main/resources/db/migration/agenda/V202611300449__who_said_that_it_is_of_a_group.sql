-- nodes stopped
-- An event is a group's because somebody said so who may speak for it then (ADR 0254): the base asks it too, of a new event and where
-- another group is chosen; the group that an event has stays when something else is changed, be it closed since.
alter table agenda.event add column grp_by uuid references people.party;
comment on column agenda.event.grp_by is 'who said that it is of this group';
update agenda.event set grp_by = created_by where grp is not null;
alter table agenda.event add constraint event_group_said check ((grp is null) = (grp_by is null));
create index event_group_by on agenda.event (grp_by) where grp_by is not null;

create function agenda.guard_event_group() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not circles.speaks_for(new.grp_by, new.grp, new.organiser, (new.changed_at at time zone kernel.zone())::date) then
        raise check_violation using message = 'event of a group for which nobody there speaks', constraint = 'event_group_voice';
    end if;
    return new;
end $$;
create trigger guarded_group before insert on agenda.event for each row when (new.grp is not null)
    execute function agenda.guard_event_group();
create trigger guarded_group_changed before update of grp, grp_by, organiser on agenda.event for each row
    when (new.grp is not null and (new.grp is distinct from old.grp or new.grp_by is distinct from old.grp_by
        or new.organiser is distinct from old.organiser))
    execute function agenda.guard_event_group();
revoke execute on function agenda.guard_event_group() from public;
