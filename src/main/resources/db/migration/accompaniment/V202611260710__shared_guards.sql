-- What was looked through is kept beside the draft: exactly that is published, and by nobody who was not of the team.
alter table accompaniment.shared_draft add column proposed jsonb;
update accompaniment.shared_draft set state = 'PREPARING', reviewed_by = null, version = version + 1 where state = 'PROPOSED';
alter table accompaniment.shared_draft add check ((state = 'PROPOSED') = (proposed is not null));

create function accompaniment.shared_draft_guard() returns trigger language plpgsql as $$
begin
    if new.state = 'PROPOSED' and not exists (select from people.instance_role r where r.person = new.reviewed_by
            and r.role in ('MEDIATOR', 'COORDINATOR')) then
        perform accompaniment.plan_refuse('somebody of the team looks through it');
    end if;
    return new;
end $$;
create trigger shared_draft_guard before insert or update of state, reviewed_by, proposed on accompaniment.shared_draft
    for each row execute function accompaniment.shared_draft_guard();

-- The licence of what a plan was made from holds on: share-alike as it is, credit without being dropped.
create function accompaniment.shared_licence_holds(plan accompaniment.shared_plan) returns boolean language sql stable as $$
    with before as (
        select a.value ->> 'licence' as licence from jsonb_array_elements(plan.content -> 'ancestors') a
        union select p.licence from accompaniment.shared_fork f join accompaniment.shared_plan p on p.id = f.plan
        where f.case_file = plan.case_file)
    select case when exists (select from before where licence = 'CC-BY-SA-4.0') then plan.licence = 'CC-BY-SA-4.0'
                when exists (select from before where licence in ('CC-BY-4.0', 'etalab-2.0')) then plan.licence <> 'CC0-1.0'
                else true end
$$;

create or replace function accompaniment.shared_guard() returns trigger language plpgsql as $$
declare
    file accompaniment.case_file;
    draft accompaniment.shared_draft;
begin
    if not accompaniment.shared_licence_holds(new) then
        perform accompaniment.plan_refuse('the licence of what it was made from holds on');
    end if;
    if new.case_file is null then
        if not exists (select from people.instance_role r where r.person = new.published_by
                       and r.role in ('MEDIATOR', 'COORDINATOR')) then
            perform accompaniment.plan_refuse('only the team brings plans in from elsewhere');
        end if;
        return new;
    end if;
    select * into file from accompaniment.case_file c where c.id = new.case_file;
    if file.state <> 'CLOSED' or file.merged_into is not null or not exists (
            select from people.seat s where s.organisation = file.organisation and s.person = new.published_by
            and s.seat in ('REFERENT', 'MANAGER')) then
        perform accompaniment.plan_refuse('the organisation itself publishes its closed plan');
    end if;
    -- locked: of two who publish at once the second finds it published
    select * into draft from accompaniment.shared_draft d where d.case_file = new.case_file for update;
    if draft.state is distinct from 'PROPOSED' then
        perform accompaniment.plan_refuse('nobody has looked through it');
    end if;
    if draft.prepared_at < file.closed_at then
        perform accompaniment.plan_refuse('the accompaniment went on since somebody looked through it');
    end if;
    if new.content <> draft.proposed then
        perform accompaniment.plan_refuse('what was looked through is published, and nothing else');
    end if;
    if exists (select from accompaniment.shared_plan p where p.case_file = new.case_file
               and not exists (select from accompaniment.shared_withdrawal w where w.plan = p.id)) then
        perform accompaniment.plan_refuse('it is published already');
    end if;
    return new;
end $$;

-- Whose plan it was, or a coordinator, withdraws it.
create function accompaniment.shared_withdrawal_guard() returns trigger language plpgsql as $$
begin
    if not exists (select from people.instance_role r where r.person = new.actor and r.role = 'COORDINATOR')
       and not exists (select from accompaniment.shared_plan p join accompaniment.case_file c on c.id = p.case_file
                       join people.seat s on s.organisation = c.organisation
                       where p.id = new.plan and s.person = new.actor and s.seat in ('REFERENT', 'MANAGER')) then
        perform accompaniment.plan_refuse('those whose plan it is, or a coordinator, withdraw it');
    end if;
    return new;
end $$;
create trigger shared_withdrawal_guard before insert on accompaniment.shared_withdrawal
    for each row execute function accompaniment.shared_withdrawal_guard();

-- Nothing starts from a plan that was withdrawn, and no accompaniment that is over starts from any.
create function accompaniment.shared_fork_guard() returns trigger language plpgsql as $$
begin
    if exists (select from accompaniment.shared_withdrawal w where w.plan = new.plan) then
        perform accompaniment.plan_refuse('the published plan was withdrawn');
    end if;
    if not accompaniment.case_open(new.case_file) then
        perform accompaniment.plan_refuse('the accompaniment is over');
    end if;
    return new;
end $$;
create trigger shared_fork_guard before insert on accompaniment.shared_fork
    for each row execute function accompaniment.shared_fork_guard();
