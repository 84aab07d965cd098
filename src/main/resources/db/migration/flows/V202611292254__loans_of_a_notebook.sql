-- A loan may be written from a notebook, up to a year ago and not within another loan of the object. What is late is asked back by letters, one
-- a day. Who borrowed is forgotten a year after the return. What is out is not put on consignment.
create table flows.loan_letter (
    id      uuid primary key,
    loan    uuid        not null references flows.loan,
    day     date        not null,
    sent_to text        not null check (length(sent_to) between 3 and 254),
    made_by uuid        not null references people.party,
    made_at timestamptz not null,
    constraint loan_letter_once unique (loan, day)
);
comment on table flows.loan_letter is 'letters to whoever is late with an object; they go with the name of the borrower';
comment on column flows.loan_letter.id is 'number of this row, never used again';
comment on column flows.loan_letter.loan is 'the loan';
comment on column flows.loan_letter.day is 'the day on which it went';
comment on column flows.loan_letter.sent_to is 'the address of mail';
comment on column flows.loan_letter.made_by is 'who sent it';
comment on column flows.loan_letter.made_at is 'when it was written down';
grant select, insert, delete on flows.loan_letter to fabcom_app;
grant update (borrower, contact, words) on flows.loan to fabcom_app;

create or replace function flows.guard_loan() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    it flows.item;
begin
    if tg_op = 'UPDATE' then
        if old.returned_day is not null and not (old.returned_day < (now() at time zone kernel.zone())::date - 360 and new.borrower = '…' and new.contact = '' and new.words = ''
            and to_jsonb(new) - '{borrower,contact,words}'::text[] = to_jsonb(old) - '{borrower,contact,words}'::text[]) then
            perform flows.refuse('loan_over', old.id::text);
        end if;
        if old.returned_day is null and (new.borrower, new.contact, new.words) is distinct from (old.borrower, old.contact, old.words) then
            perform flows.refuse('loan_over', old.id::text);
        end if;
        return new;
    end if;
    if new.returned_day is not null then perform flows.refuse('loan_over', new.id::text); end if;
    if new.from_day < (new.made_at at time zone kernel.zone())::date - 366 then perform flows.refuse('loan_long_ago', new.from_day::text); end if;
    if new.due_day > new.from_day + 366 then perform flows.refuse('loan_far', new.due_day::text); end if;
    select * into it from flows.item i where i.id = new.item for update;
    if it.owner is distinct from new.owner then perform flows.refuse('loan_owner', new.item::text); end if;
    if exists (select from flows.loan l where l.item = new.item and l.returned_day > new.from_day) then
        perform flows.refuse('loan_overlap', new.from_day::text);
    end if;
    if it.state <> 'SALE' or it.consigned then perform flows.refuse('loan_item', 'in ' || it.state); end if;
    return new;
end $$;

create function flows.guard_item_consigned() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select from flows.loan l where l.item = new.id and l.returned_day is null) then
        perform flows.refuse('item_lent', new.id::text);
    end if;
    return new;
end $$;
create trigger guarded_consigned before update on flows.item for each row when (new.consigned and not old.consigned)
    execute function flows.guard_item_consigned();
revoke execute on function flows.guard_item_consigned() from public;
