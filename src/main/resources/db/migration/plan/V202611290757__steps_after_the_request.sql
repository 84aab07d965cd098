-- No step of a tool was taken before the request for help: what was done earlier is no part of this accompaniment.
create function plan.after_the_request() returns trigger language plpgsql as $$
begin
    if new.happened < (select (c.opened_at at time zone kernel.zone())::date
            from plan.plan p join cases.case_card c on c.id = p.case_file where p.id = new.plan) then
        raise check_violation using message = 'a step of before the request';
    end if;
    return new;
end $$;
create trigger after_the_request before insert on plan.plan_event for each row
    when (new.act in ('TARGET_CHOSEN', 'ADVANCED', 'NOTHING_TO_CARRY', 'OLD_DELETED'))
    execute function plan.after_the_request();
