-- nodes stopped
-- A board may have met in the year before help was asked for, which whoever notes it confirms; an account that was got back
-- needs no reason for that.
create or replace function cases.decided_after_the_request() returns trigger language plpgsql as $$
begin
    if new.held_on < (select (opened_at at time zone kernel.zone())::date - interval '1 year'
            from cases.case_file where id = new.case_file) then
        raise check_violation using message = 'a decision of long before the request';
    end if;
    return new;
end $$;

do $$
declare
    named text;
begin
    select conname into strict named from pg_constraint
        where conrelid = 'cases.case_file'::regclass and contype = 'c'
        and pg_get_constraintdef(oid) like '%outcome = ''FULL''%' and pg_get_constraintdef(oid) like '%reason%';
    execute format('alter table cases.case_file drop constraint %I', named);
end $$;
alter table cases.case_file add constraint case_file_reason_of_end
    check (outcome is null or outcome in ('FULL', 'REGAINED') or btrim(reason) <> '');
