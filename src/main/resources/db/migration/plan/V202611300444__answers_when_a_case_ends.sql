-- nodes stopped
-- What is open in a plan is answered when a case ends, no trigger stands on cases (ADR 0244).
create function plan.case_closed(of_case uuid, outcome text) returns void language plpgsql as $$
begin
    if outcome = 'FULL' and exists (
            select from plan.plan_item i join plan.plan p on p.id = i.plan
            where p.case_file = of_case and i.standing not in ('KEPT', 'DROPPED') and not (i.standing = 'MOVING'
                and i.stage = case i.way when 'LEAVING' then 'CLOSED' else 'SPACE_OPENED' end)) then
        raise check_violation using message = 'an item of the plan is open';
    end if;
    if outcome = 'REGAINED' and (
            select count(*) > 0 and bool_and(i.standing <> 'MOVING' or i.stage <> 'SPACE_OPENED')
            from plan.plan_item i join plan.plan p on p.id = i.plan
            where p.case_file = of_case and i.standing <> 'DROPPED' and i.family ~ '^account(-|$)') then
        raise check_violation using message = 'no account was got back';
    end if;
end $$;
insert into kernel.port values ('cases.case_closed', 'plan.case_closed');
drop trigger open_items_guard on cases.case_file;
drop function plan.open_items_guard();
