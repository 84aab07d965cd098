-- An account that was given up is none that was got back: where a plan has such lines, one of them is done.
create or replace function plan.open_items_guard() returns trigger language plpgsql as $$
begin
    if new.outcome = 'FULL' and exists (
            select from plan.plan_item i join plan.plan p on p.id = i.plan
            where p.case_file = new.id and i.standing not in ('KEPT', 'DROPPED') and not (i.standing = 'MOVING'
                and i.stage = case i.way when 'LEAVING' then 'CLOSED' else 'SPACE_OPENED' end)) then
        raise check_violation using message = 'an item of the plan is open';
    end if;
    if new.outcome = 'REGAINED' and (
            select count(*) > 0 and bool_and(i.standing <> 'MOVING' or i.stage <> 'SPACE_OPENED')
            from plan.plan_item i join plan.plan p on p.id = i.plan
            where p.case_file = new.id and i.standing <> 'DROPPED' and i.family ~ '^account(-|$)') then
        raise check_violation using message = 'no account was got back';
    end if;
    return new;
end $$;
