-- What is written on a budget has come about or was promised by the day it is written; what a register says came about, and goes
-- where that register counts: hours on lines of hours, dues where euros come in.
alter table governance.budget_entry add constraint budget_entry_came check (origin = 'HAND' or stage = 'ACTUAL') not valid;

-- What was paid on invoices fills a line too.
alter table governance.budget_entry drop constraint budget_entry_origin_check;
alter table governance.budget_entry add constraint budget_entry_origin_check check (origin in ('HAND', 'HOURS', 'DUES', 'INVOICES'));
comment on column governance.budget_entry.origin is
    'HAND: typed; HOURS: confirmed by the register of volunteers; DUES: paid by members; INVOICES: paid on other invoices';

-- A year may begin in another month than January; all lines of one year of a body begin together.
alter table governance.budget_line add column month smallint not null default 1 check (month between 1 and 12);
comment on column governance.budget_line.month is 'in which the year of the budget begins';
create function governance.budget_year_begins_once() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if exists (select from governance.budget_line where body = new.body and year = new.year and month <> new.month) then
        raise exception 'budget_line: the year % begins in another month', new.year
            using errcode = 'check_violation', constraint = 'budget_year_begins_once';
    end if;
    return new;
end $$;
create trigger begins_once before insert on governance.budget_line
    for each row execute function governance.budget_year_begins_once();

create or replace function governance.budget_entry_year() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
    planned governance.budget_line;
    first   date;
begin
    select * into planned from governance.budget_line where id = new.line;
    first := make_date(planned.year, planned.month, 1);
    if new.day >= first + interval '1 year' or new.day < first - (case new.stage when 'COMMITTED' then interval '1 year' else interval '0' end) then
        raise exception 'budget_entry: % is not of the year %', new.day, planned.year
            using errcode = 'check_violation', constraint = 'budget_entry_year';
    end if;
    if new.day > (new.made_at at time zone kernel.zone())::date then
        raise exception 'budget_entry: % is ahead', new.day using errcode = 'check_violation', constraint = 'budget_entry_ahead';
    end if;
    if new.origin = 'HOURS' and planned.unit <> 'TIME' or new.origin in ('DUES', 'INVOICES') and (planned.unit <> 'EURO' or planned.way <> 'RESOURCE') then
        raise exception 'budget_entry: % does not count on %', new.origin, new.line
            using errcode = 'check_violation', constraint = 'budget_entry_origin';
    end if;
    return new;
end $$;
