-- A loan that nobody noted as returned is forgotten a year after the day on which it was due: it held an erasure for ever.
create or replace function flows.guard_loan() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    it flows.item;
begin
    if tg_op = 'UPDATE' then
        if old.returned_day is not null and not (
            (old.returned_day < (now() at time zone kernel.zone())::date - 360
                or lower(old.contact) = coalesce(nullif(current_setting('flows.leaving', true), ''), ' '))
            and new.borrower = '…' and new.contact = '' and new.words = ''
            and to_jsonb(new) - '{borrower,contact,words}'::text[] = to_jsonb(old) - '{borrower,contact,words}'::text[]) then
            perform flows.refuse('loan_over', old.id::text);
        end if;
        if old.returned_day is null and (new.borrower, new.contact, new.words) is distinct from (old.borrower, old.contact, old.words)
            and not (old.due_day < (now() at time zone kernel.zone())::date - 360
                and new.borrower = '…' and new.contact = '' and new.words = ''
                and to_jsonb(new) - '{borrower,contact,words}'::text[] = to_jsonb(old) - '{borrower,contact,words}'::text[]) then
            perform flows.refuse('loan_over', old.id::text);
        end if;
        if old.returned_day is null and exists (select from flows.loan l where l.item = new.item and l.id <> new.id
                and l.returned_day > new.from_day and l.from_day < new.returned_day) then
            perform flows.refuse('loan_overlap', new.returned_day::text);
        end if;
        return new;
    end if;
    if new.returned_day is not null then perform flows.refuse('loan_over', new.id::text); end if;
    if new.from_day < (new.made_at at time zone kernel.zone())::date - 366 then perform flows.refuse('loan_long_ago', new.from_day::text); end if;
    if new.due_day > new.from_day + 366 then perform flows.refuse('loan_far', new.due_day::text); end if;
    select * into it from flows.item i where i.id = new.item for update;
    if it.owner is distinct from new.owner then perform flows.refuse('loan_owner', new.item::text); end if;
    if exists (select from flows.loan l where l.item = new.item and l.returned_day > new.from_day
            and l.from_day < new.due_day) then
        perform flows.refuse('loan_overlap', new.from_day::text);
    end if;
    if it.state <> 'SALE' or it.consigned then perform flows.refuse('loan_item', 'in ' || it.state); end if;
    return new;
end $$;
