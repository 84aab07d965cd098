-- Dues may be paid in parts, each with its day: late is only the part that is late.
create table membership.dues_part (
    id        uuid primary key,
    dues      uuid   not null references membership.dues,
    cents     bigint not null check (cents between 1 and 100000000),
    due_day   date   not null,
    agreed_on date   not null,
    agreed_by uuid   not null references people.party,
    paid_on   date,
    invoice   uuid,
    closed_on date,
    constraint dues_part_paid check ((paid_on is null) = (invoice is null))
);
create index dues_part_of on membership.dues_part (dues);
comment on table membership.dues_part is 'parts in which dues are paid: agreed beforehand, or what is left once a part was paid';
comment on column membership.dues_part.id is 'key';
comment on column membership.dues_part.dues is 'of which dues';
comment on column membership.dues_part.cents is 'how much of them';
comment on column membership.dues_part.due_day is 'after this day this part is late';
comment on column membership.dues_part.agreed_on is 'from this day on the part counts; before, the dues as they were called';
comment on column membership.dues_part.agreed_by is 'who noted it';
comment on column membership.dues_part.paid_on is 'the day it was paid; none: owed';
comment on column membership.dues_part.invoice is 'refers to billing.invoice';
comment on column membership.dues_part.closed_on is 'from this day on other parts count, or it was given back; none: it counts';
grant select, insert on membership.dues_part to fabcom_app;
grant update (paid_on, invoice, closed_on) on membership.dues_part to fabcom_app;

-- What is written of a part stays; it is paid once and closed once.
create function membership.part_stays() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    if old.closed_on is not null or (old.paid_on is not null and (new.paid_on, new.invoice) is distinct from (old.paid_on, old.invoice)) then
        raise exception 'a part is paid once and closed once' using errcode = 'check_violation', constraint = 'dues_part_once';
    end if;
    return new;
end $$;
create trigger stays before update on membership.dues_part for each row execute function membership.part_stays();

-- Parts that count are all of what is owed, no more and no less.
create function membership.parts_add_up() returns trigger
    language plpgsql set search_path = pg_catalog as $$
declare
    which uuid;
    total bigint;
begin
    if tg_table_name = 'dues' then which := new.id; else which := new.dues; end if;
    select sum(p.cents) into total from membership.dues_part p where p.dues = which and p.closed_on is null;
    if total is not null and exists (select from membership.dues d where d.id = which and d.cents is distinct from total) then
        raise exception 'parts that are not the whole' using errcode = 'check_violation', constraint = 'dues_parts_sum';
    end if;
    return null;
end $$;
create constraint trigger adding_up after insert or update on membership.dues_part deferrable initially deferred
    for each row execute function membership.parts_add_up();
create constraint trigger adding_up after update of cents on membership.dues deferrable initially deferred
    for each row when (old.cents is distinct from new.cents) execute function membership.parts_add_up();

create view membership.dues_next as
    select p.dues, coalesce(sum(p.cents) filter (where p.paid_on is not null), 0)::bigint as paid,
        min(p.due_day) filter (where p.paid_on is null) as due_day, count(*) as parts
    from membership.dues_part p where p.closed_on is null group by p.dues;
comment on view membership.dues_next is 'of dues in parts: what was paid, and the day of the next part';
grant select on membership.dues_next to fabcom_app;

-- A letter is about one part where there are some.
alter table membership.dues_reminder add column part uuid references membership.dues_part;
comment on column membership.dues_reminder.part is 'about this part of the dues; none: about all of it';
alter table membership.dues_reminder drop constraint dues_reminder_kind_check;
alter table membership.dues_reminder add constraint dues_reminder_kind_check
    check (kind in ('CALLED', 'ENDS_30', 'ENDS_7', 'LATE_7', 'LATE_21', 'BY_HAND', 'PAID', 'PART_7', 'PART_PAID'));
drop index membership.dues_reminder_once;
create unique index dues_reminder_once on membership.dues_reminder (dues, kind, part) nulls not distinct
    where kind not in ('BY_HAND', 'PAID', 'PART_PAID');

-- Said to be paid when the member left, and no payment is noted: it may be noted later (ADR 0203).
create view membership.dues_unnoted as
    select d.id as dues from membership.dues d join membership.settlement s on s.member = d.member and s.day = d.settled_on
    where d.state = 'CLOSED' and s.way = 'PAID' and s.owed > 0;
comment on view membership.dues_unnoted is 'dues that were said to be paid when the member left, without a payment in the books';
grant select on membership.dues_unnoted to fabcom_app;
