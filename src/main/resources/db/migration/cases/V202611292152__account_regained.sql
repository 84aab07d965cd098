-- Somebody who left gave an account back, and nothing else was to be moved: an end of its own, and a success.
alter table cases.case_file
    drop constraint case_file_outcome_check,
    add constraint case_file_outcome_check
        check (outcome in ('FULL', 'PARTIAL', 'REGAINED', 'ABANDONED', 'ROLLED_BACK', 'REDIRECTED'));

create function cases.regained_guard() returns trigger language plpgsql as $$
begin
    if exists (select from cases.case_follow_up f where f.case_file = new.id and f.answered_at is null
            and f.due <= (new.closed_at at time zone kernel.zone())::date) then
        raise check_violation using message = 'a follow-up is due';
    end if;
    return new;
end $$;
create trigger regained_guard before update on cases.case_file
    for each row when (new.outcome = 'REGAINED' and old.state <> 'CLOSED') execute function cases.regained_guard();
