-- An object with a number is lent out for a time, against a deposit and for a price (R6): it is out once at a time, it is not sold, given or
-- taken apart meanwhile, and what was settled at its return stays as it was said.
create table flows.loan (
    id           uuid primary key,
    owner        uuid        not null references people.party,
    item         uuid        not null references flows.item,
    borrower     text        not null check (borrower = btrim(borrower) and length(borrower) between 1 and 100),
    contact      text        not null default '' check (contact = btrim(contact) and length(contact) <= 120),
    from_day     date        not null,
    due_day      date        not null,
    deposit      integer     not null default 0 check (deposit between 0 and 1000000),
    price        integer     not null default 0 check (price between 0 and 1000000),
    tariff       text        not null default '' check (length(tariff) <= 60),
    why          text        not null default '' check (length(why) <= 1000),
    words        text        not null default '' check (length(words) <= 500),
    made_by      uuid        not null references people.party,
    made_at      timestamptz not null,
    returned_day date,
    deposit_back integer check (deposit_back between 0 and deposit),
    late         integer check (late between 0 and 1000000),
    damage       text        not null default '' check (damage = btrim(damage) and length(damage) <= 500),
    closed_by    uuid references people.party,
    closed_at    timestamptz,
    constraint loan_due check (due_day >= from_day),
    constraint loan_from check (from_day <= (made_at at time zone kernel.zone())::date),
    constraint loan_returned check (returned_day >= from_day and returned_day <= (closed_at at time zone kernel.zone())::date),
    constraint loan_closed check (num_nonnulls(returned_day, deposit_back, late, closed_by, closed_at) in (0, 5)),
    constraint loan_damage check (deposit_back is null or deposit_back = deposit or damage <> ''),
    constraint loan_late check (coalesce(late, 0) = 0 or returned_day > due_day)
);
create unique index loan_out on flows.loan (item) where returned_day is null;
create index loan_owner on flows.loan (owner, made_at);
create index loan_item on flows.loan (item);
comment on table flows.loan is 'objects that were lent out for a time, and how they came back';
comment on column flows.loan.id is 'number of this row, never used again';
comment on column flows.loan.owner is 'whose object it is';
comment on column flows.loan.item is 'the object';
comment on column flows.loan.borrower is 'who has it, as they said their name';
comment on column flows.loan.contact is 'telephone or address of mail';
comment on column flows.loan.from_day is 'the day on which it went';
comment on column flows.loan.due_day is 'the last day: it comes back until then';
comment on column flows.loan.deposit is 'cents that are given back at its return; they are no sale';
comment on column flows.loan.price is 'cents of the loan, all taxes included';
comment on column flows.loan.tariff is 'the code of the price rules that gave the price; empty: it was typed';
comment on column flows.loan.why is 'how the price came about, a sentence a line';
comment on column flows.loan.words is 'said when it went';
comment on column flows.loan.made_by is 'who lent it out';
comment on column flows.loan.made_at is 'when it was written down';
comment on column flows.loan.returned_day is 'the day on which it came back; null: it is out';
comment on column flows.loan.deposit_back is 'cents of the deposit that were given back';
comment on column flows.loan.late is 'cents asked for the days too many';
comment on column flows.loan.damage is 'why a part of the deposit was kept, or what was seen at the return';
comment on column flows.loan.closed_by is 'who took it back';
comment on column flows.loan.closed_at is 'when its return was written down';
grant select, insert on flows.loan to fabcom_app;
grant update (returned_day, deposit_back, late, damage, closed_by, closed_at) on flows.loan to fabcom_app;

create function flows.guard_loan() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    it flows.item;
begin
    if tg_op = 'UPDATE' then
        if old.returned_day is not null then perform flows.refuse('loan_over', old.id::text); end if;
        return new;
    end if;
    if new.returned_day is not null then perform flows.refuse('loan_over', new.id::text); end if;
    select * into it from flows.item i where i.id = new.item for update;
    if it.owner is distinct from new.owner then perform flows.refuse('loan_owner', new.item::text); end if;
    if it.state <> 'SALE' or it.consigned then perform flows.refuse('loan_item', 'in ' || it.state); end if;
    return new;
end $$;
create trigger guarded before insert or update on flows.loan for each row execute function flows.guard_loan();

-- What is out is not sold, given or taken apart, nor diagnosed: the trigger «guarded» has locked the object by then.
create function flows.guard_item_lent() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select from flows.loan l where l.item = new.item and l.returned_day is null) then
        perform flows.refuse('item_lent', new.item::text);
    end if;
    return new;
end $$;
create trigger guarded_lent before insert on flows.item_line for each row when (new.becomes is not null)
    execute function flows.guard_item_lent();
revoke execute on function flows.guard_loan(), flows.guard_item_lent() from public;
