-- A year of a budget ends where the next one begins, also where the body changes its month: no day is in no year or in two (ADR 0219).
create or replace function governance.budget_entry_year() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
    planned governance.budget_line;
    first   date;
    next    date;
begin
    select * into planned from governance.budget_line where id = new.line;
    first := make_date(planned.year, planned.month, 1);
    next := make_date(planned.year + 1, coalesce(
        (select l.month from governance.budget_line l where l.body = planned.body and l.year = planned.year + 1 limit 1),
        (select r.value::integer from governance.rule r where r.body = planned.body and r.key = 'BUDGET_MONTH'
            and r.since <= greatest(make_date(planned.year + 1, 1, 1), (new.made_at at time zone kernel.zone())::date)
            order by r.since desc, r.number desc limit 1), 1), 1);
    if new.day >= next or new.day < first - (case new.stage when 'COMMITTED' then interval '1 year' else interval '0' end) then
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

-- A proxy for a period is for a year at most.
alter table governance.proxy add constraint proxy_period check (until < since + 366);

-- An instruction for options that are compared is a whole paper: a mark for each, in their order.
alter table governance.roll drop constraint roll_instruction_check;
alter table governance.roll add constraint roll_instruction_check
    check (instruction in ('for', 'against', 'abstain') or instruction ~ '^[0-9]{0,4}(,[0-9]{0,4}){1,29}$');
comment on column governance.roll.instruction is 'what whoever carries the voice must say: a side, or a mark for each option in their order';
comment on column governance.proxy.instructions is 'by item: for, against, abstain, or a mark for each option in their order';
