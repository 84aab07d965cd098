-- A full success leaves nothing in the air: each tool of the plan is left, or kept on purpose.
create function accompaniment.open_items_guard() returns trigger language plpgsql as $$
begin
    if new.outcome = 'FULL' and exists (
            select from accompaniment.plan_item i join accompaniment.plan p on p.id = i.plan
            where p.case_file = new.id and i.standing <> 'KEPT' and not (i.standing = 'MOVING'
                and i.stage = case i.way when 'LEAVING' then 'CLOSED' else 'SPACE_OPENED' end)) then
        perform accompaniment.case_refuse('an item of the plan is open');
    end if;
    return new;
end $$;
create trigger open_items_guard before update on accompaniment.case_file
    for each row when (new.state = 'CLOSED' and old.state <> 'CLOSED') execute function accompaniment.open_items_guard();
