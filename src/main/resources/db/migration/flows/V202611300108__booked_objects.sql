-- nodes stopped
-- What is kept for somebody does not leave by accident: its booking ends first, or gives way to a sale that was made knowing it. A booking
-- whose days are over keeps nobody away. The trigger «guarded» has locked the object by then.
create function flows.guard_item_booked() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select from flows.loan_booking b where b.item = new.item and b.ended_at is null
            and b.due_day >= (new.made_at at time zone kernel.zone())::date) then
        perform flows.refuse('item_booked', new.item::text);
    end if;
    return new;
end $$;
create trigger guarded_booked before insert on flows.item_line for each row when (new.what = 'LEFT')
    execute function flows.guard_item_booked();
revoke execute on function flows.guard_item_booked() from public;
