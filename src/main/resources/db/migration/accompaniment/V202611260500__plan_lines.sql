-- A plan that is drawn goes on living: one tool joins it, or leaves it as long as nothing was done about it. What left keeps its
-- row and its journal, has no place in the order any more and never comes back; the tool may join again, as a new item.
alter table accompaniment.plan_item
    alter column position drop not null,
    add column added boolean not null default false,          -- once the plan was drawn
    drop constraint plan_item_standing_check,
    add constraint plan_item_standing_check
        check (standing in ('MOVING', 'PAUSED', 'ROLLED_BACK', 'KEPT', 'DROPPED')),
    add constraint plan_item_place_check check ((standing = 'DROPPED') = (position is null));

-- Two people who add the same tool at once: one of them does.
create unique index plan_item_once on accompaniment.plan_item (plan, coalesce(slug, lower(tool)))
    where added and standing <> 'DROPPED';

create function accompaniment.plan_case_open(of_plan uuid) returns boolean language sql stable as $$
    select exists (select from accompaniment.plan p join accompaniment.case_file c on c.id = p.case_file
                   where p.id = of_plan and c.merged_into is null
                     and c.state in ('ASSIGNED', 'DIAGNOSIS', 'REPORTED', 'PRIORITISED', 'UNDER_WAY', 'FOLLOW_UP'))
$$;

create function accompaniment.plan_join_guard() returns trigger language plpgsql as $$
begin
    if not accompaniment.plan_case_open(new.plan) then
        perform accompaniment.plan_refuse('the accompaniment is over');
    end if;
    if new.added and exists (
            select from accompaniment.plan_item i
            where i.plan = new.plan and i.standing <> 'DROPPED'
              and (i.slug = new.slug or lower(i.tool) = lower(new.tool))) then
        perform accompaniment.plan_refuse('the tool is in the plan already');
    end if;
    return new;
end $$;
create trigger plan_join_guard before insert on accompaniment.plan_item
    for each row execute function accompaniment.plan_join_guard();

-- A step was taken or something was proved. To name who follows it, or when accounts are closed, is no step.
create function accompaniment.plan_begun(of_item uuid) returns boolean language sql stable as $$
    select exists (select from accompaniment.plan_event
                   where item = of_item and act not in ('ADDED', 'REFERENT_NAMED', 'CLOSING_SAID'))
        or exists (select from accompaniment.plan_count where item = of_item)
        or exists (select from accompaniment.plan_archive where item = of_item)
        or exists (select from accompaniment.plan_check where item = of_item)
        or exists (select from accompaniment.plan_waiver where item = of_item)
$$;

create function accompaniment.plan_drop_guard() returns trigger language plpgsql as $$
begin
    if old.standing = 'DROPPED' then
        perform accompaniment.plan_refuse('what left the plan does not come back');
    end if;
    if new.version <> old.version + 1 then
        perform accompaniment.plan_refuse('one version at a time');
    end if;
    if old.standing <> 'MOVING' or old.stage <> 'TO_STUDY' or old.attempt <> 1 or new.stage <> 'TO_STUDY' or new.attempt <> 1
            or new.target is distinct from old.target or accompaniment.plan_begun(new.id) then
        perform accompaniment.plan_refuse('a step was taken: it is paused, taken back or kept');
    end if;
    if exists (select from accompaniment.plan_dependency d join accompaniment.plan_item i on i.id = d.item
               where d.needs = new.id and i.standing <> 'DROPPED') then
        perform accompaniment.plan_refuse('others build on it');
    end if;
    if not accompaniment.plan_case_open(new.plan) then
        perform accompaniment.plan_refuse('the accompaniment is over');
    end if;
    return new;
end $$;
create trigger plan_drop_guard before update on accompaniment.plan_item
    for each row when (old.standing = 'DROPPED' or new.standing = 'DROPPED')
    execute function accompaniment.plan_drop_guard();

create function accompaniment.plan_subject_guard() returns trigger language plpgsql as $$
begin
    perform accompaniment.plan_refuse('what an item is about does not change');
    return new;
end $$;
create trigger plan_subject_guard before update on accompaniment.plan_item
    for each row when (new.tool <> old.tool or new.slug is distinct from old.slug or new.family <> old.family
        or new.added <> old.added)
    execute function accompaniment.plan_subject_guard();

-- Nothing is proved about what left, and nothing builds on it.
create function accompaniment.plan_gone_guard() returns trigger language plpgsql as $$
begin
    if exists (select from accompaniment.plan_item where id = new.item and standing = 'DROPPED') then
        perform accompaniment.plan_refuse('it left the plan');
    end if;
    return new;
end $$;
create trigger plan_gone_guard before insert on accompaniment.plan_count
    for each row execute function accompaniment.plan_gone_guard();
create trigger plan_gone_guard before insert on accompaniment.plan_archive
    for each row execute function accompaniment.plan_gone_guard();
create trigger plan_gone_guard before insert on accompaniment.plan_check
    for each row execute function accompaniment.plan_gone_guard();
create trigger plan_gone_guard before insert on accompaniment.plan_waiver
    for each row execute function accompaniment.plan_gone_guard();

create function accompaniment.plan_needs_guard() returns trigger language plpgsql as $$
begin
    if exists (select from accompaniment.plan_item where id in (new.item, new.needs) and standing = 'DROPPED')
            or not exists (select from accompaniment.plan_item a join accompaniment.plan_item b on a.plan = b.plan
                           where a.id = new.item and b.id = new.needs) then
        perform accompaniment.plan_refuse('one builds on what is in the same plan');
    end if;
    return new;
end $$;
create trigger plan_needs_guard before insert on accompaniment.plan_dependency
    for each row execute function accompaniment.plan_needs_guard();

-- What left the plan is not left in the air.
create or replace function accompaniment.open_items_guard() returns trigger language plpgsql as $$
begin
    if new.outcome = 'FULL' and exists (
            select from accompaniment.plan_item i join accompaniment.plan p on p.id = i.plan
            where p.case_file = new.id and i.standing not in ('KEPT', 'DROPPED') and not (i.standing = 'MOVING'
                and i.stage = case i.way when 'LEAVING' then 'CLOSED' else 'SPACE_OPENED' end)) then
        perform accompaniment.case_refuse('an item of the plan is open');
    end if;
    return new;
end $$;
