-- An object is kept for somebody for days to come (R6): no two of them at once, and who lends it meanwhile to another is refused.
create table flows.loan_booking (
    id       uuid primary key,
    owner    uuid        not null references people.party,
    item     uuid        not null references flows.item,
    borrower text        not null check (borrower = btrim(borrower) and length(borrower) between 1 and 100),
    contact  text        not null default '' check (contact = btrim(contact) and length(contact) <= 120),
    from_day date        not null,
    due_day  date        not null,
    made_by  uuid        not null references people.party,
    made_at  timestamptz not null,
    ended_at timestamptz,
    constraint booking_days check (due_day between from_day and from_day + 366),
    constraint booking_ahead check (from_day between (made_at at time zone kernel.zone())::date and (made_at at time zone kernel.zone())::date + 366)
);
create index loan_booking_item on flows.loan_booking (item, from_day) where ended_at is null;
create index loan_booking_owner on flows.loan_booking (owner, from_day) where ended_at is null;
comment on table flows.loan_booking is 'objects that are kept for somebody for days to come; they go a year after';
comment on column flows.loan_booking.id is 'number of this row, never used again';
comment on column flows.loan_booking.owner is 'whose object it is';
comment on column flows.loan_booking.item is 'the object';
comment on column flows.loan_booking.borrower is 'for whom it is kept, as they said their name';
comment on column flows.loan_booking.contact is 'telephone or address of mail';
comment on column flows.loan_booking.from_day is 'the day on which it shall go';
comment on column flows.loan_booking.due_day is 'the day on which it shall be back';
comment on column flows.loan_booking.made_by is 'who wrote it down';
comment on column flows.loan_booking.made_at is 'when it was written down';
comment on column flows.loan_booking.ended_at is 'when it was taken back, or the object went; null: it stands';
grant select, insert, delete on flows.loan_booking to fabcom_app;
grant update (ended_at) on flows.loan_booking to fabcom_app;

create function flows.guard_booking() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    it flows.item;
begin
    select * into it from flows.item i where i.id = new.item for update;
    if it.owner is distinct from new.owner then perform flows.refuse('loan_owner', new.item::text); end if;
    if it.state <> 'SALE' or it.consigned then perform flows.refuse('loan_item', 'in ' || it.state); end if;
    if exists (select from flows.loan_booking b where b.item = new.item and b.ended_at is null and b.id <> new.id
            and b.from_day <= new.due_day and b.due_day >= new.from_day) then
        perform flows.refuse('booking_taken', new.from_day::text);
    end if;
    if exists (select from flows.loan l where l.item = new.item and l.returned_day is null and l.due_day >= new.from_day) then
        perform flows.refuse('booking_out', new.from_day::text);
    end if;
    return new;
end $$;
create trigger guarded before insert on flows.loan_booking for each row execute function flows.guard_booking();

-- The trigger «guarded» has locked the object by then.
create function flows.guard_loan_booked() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select from flows.loan_booking b where b.item = new.item and b.ended_at is null and b.from_day <= new.due_day
            and b.due_day >= new.from_day and lower(b.borrower) <> lower(new.borrower)) then
        perform flows.refuse('loan_booked', new.from_day::text);
    end if;
    update flows.loan_booking b set ended_at = new.made_at where b.item = new.item and b.ended_at is null
        and b.from_day <= new.due_day and b.due_day >= new.from_day;
    return new;
end $$;
create trigger guarded_booked before insert on flows.loan for each row execute function flows.guard_loan_booked();
revoke execute on function flows.guard_booking(), flows.guard_loan_booked() from public;
