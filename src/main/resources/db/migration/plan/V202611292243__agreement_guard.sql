-- The plan guards its own table: what was a function of the cases on it is a function of the plan that asks the cases.
create function plan.agreement_guard() returns trigger language plpgsql as $$
begin
    if not cases.case_open(new.case_file) then
        perform plan.plan_refuse('the accompaniment is over');
    end if;
    return new;
end $$;
drop trigger case_over_guard on plan.plan;
create trigger agreement_guard before update on plan.plan
    for each row when (new.accepted_at is distinct from old.accepted_at) execute function plan.agreement_guard();
revoke execute on function plan.agreement_guard() from public;
