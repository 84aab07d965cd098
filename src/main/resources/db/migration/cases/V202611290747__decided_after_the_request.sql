-- A board that met before anybody asked has decided nothing of this accompaniment: rows of before stay as they are.
create function cases.decided_after_the_request() returns trigger language plpgsql as $$
begin
    if new.held_on < (select (opened_at at time zone kernel.zone())::date from cases.case_file where id = new.case_file) then
        raise check_violation using message = 'a decision of before the request';
    end if;
    return new;
end $$;
create trigger decided_after_the_request before insert on cases.case_decision
    for each row execute function cases.decided_after_the_request();
