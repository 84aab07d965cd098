-- What is written on a budget is of its year, counts in a currency of the community too, and says whence it comes.
alter table governance.budget_line drop constraint budget_line_unit_check;
alter table governance.budget_line add constraint budget_line_unit_check check (unit in ('EURO', 'TIME', 'CURRENCY', 'THING'));
alter table governance.budget_line add column currency uuid;
alter table governance.budget_line add constraint budget_line_currency check ((unit = 'CURRENCY') = (currency is not null));
comment on column governance.budget_line.unit is 'EURO: cents; TIME: minutes; CURRENCY: the smallest unit of currency; THING: pieces of what thing says';
comment on column governance.budget_line.currency is 'refers to ledger.currency';

alter table governance.budget_entry add column origin text not null default 'HAND' check (origin in ('HAND', 'HOURS', 'DUES'));
comment on column governance.budget_entry.origin is 'HAND: typed; HOURS: confirmed by the register of volunteers; DUES: paid by members';

create function governance.budget_entry_year() returns trigger language plpgsql as $$
declare
    planned integer;
begin
    select year into planned from governance.budget_line where id = new.line;
    if extract(year from new.day) <> planned and not (new.stage = 'COMMITTED' and extract(year from new.day) = planned - 1) then
        raise exception 'budget_entry: % is not of the year %', new.day, planned
            using errcode = 'check_violation', constraint = 'budget_entry_year';
    end if;
    return new;
end $$;
create trigger of_its_year before insert on governance.budget_entry for each row execute function governance.budget_entry_year();
