-- What is written on a budget has come about or was promised by the day it is written; what a register says came about, and goes
-- where that register counts: hours on lines of hours, dues where euros come in.
alter table governance.budget_entry add constraint budget_entry_came check (origin = 'HAND' or stage = 'ACTUAL') not valid;

create or replace function governance.budget_entry_year() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
    planned governance.budget_line;
begin
    select * into planned from governance.budget_line where id = new.line;
    if extract(year from new.day) <> planned.year and not (new.stage = 'COMMITTED' and extract(year from new.day) = planned.year - 1) then
        raise exception 'budget_entry: % is not of the year %', new.day, planned.year
            using errcode = 'check_violation', constraint = 'budget_entry_year';
    end if;
    if new.day > (new.made_at at time zone kernel.zone())::date then
        raise exception 'budget_entry: % is ahead', new.day using errcode = 'check_violation', constraint = 'budget_entry_ahead';
    end if;
    if new.origin = 'HOURS' and planned.unit <> 'TIME' or new.origin = 'DUES' and (planned.unit <> 'EURO' or planned.way <> 'RESOURCE') then
        raise exception 'budget_entry: % does not count on %', new.origin, new.line
            using errcode = 'check_violation', constraint = 'budget_entry_origin';
    end if;
    return new;
end $$;
