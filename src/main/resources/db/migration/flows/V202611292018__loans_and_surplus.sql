-- The zone of this instance, not one that is written here: V202611291849 had named it.
create or replace function flows.guard_days() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    it record;
    at_site flows.site;
begin
    for it in select f.site, f.day, bool_or(f.corrects is null) as anew from fresh f group by f.site, f.day loop
        select s.* into at_site from flows.site s where s.id = it.site;
        perform pg_advisory_xact_lock_shared(hashtextextended('flows.closing ' || at_site.owner, 0));
        if exists (select from flows.closing c where c.owner = at_site.owner and c.through >= it.day) then
            perform flows.refuse('month_closed', 'closed: ' || it.day);
        end if;
        if it.anew and (at_site.closed_at at time zone kernel.zone())::date < it.day then
            perform flows.refuse('site_closed', 'closed: ' || it.site);
        end if;
    end loop;
    return null;
end $$;
revoke execute on function flows.guard_days() from public;

-- A loan lasts a year at most: a year that was mistyped is no rent.
create or replace function flows.guard_loan() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    it flows.item;
begin
    if tg_op = 'UPDATE' then
        if old.returned_day is not null then perform flows.refuse('loan_over', old.id::text); end if;
        return new;
    end if;
    if new.returned_day is not null then perform flows.refuse('loan_over', new.id::text); end if;
    if new.due_day > new.from_day + 366 then perform flows.refuse('loan_far', new.due_day::text); end if;
    select * into it from flows.item i where i.id = new.item for update;
    if it.owner is distinct from new.owner then perform flows.refuse('loan_owner', new.item::text); end if;
    if it.state <> 'SALE' or it.consigned then perform flows.refuse('loan_item', 'in ' || it.state); end if;
    return new;
end $$;

-- An exit that was taken back is none: nothing arrives by it, and what was offered may leave again, or be given up.
create or replace function flows.guard_surplus() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    left_by uuid := case when tg_op = 'UPDATE' then old.out_line end;
begin
    if not exists (select from flows.site s where s.id = new.site and s.owner = new.owner)
        or not exists (select from flows.kind k where k.id = new.kind and k.owner = new.owner)
        or new.taker_site is not null and not exists (select from flows.site s where s.id = new.taker_site and s.owner = new.taker) then
        perform flows.refuse('surplus_owner', new.id::text);
    end if;
    -- whoever takes it back at this moment waits, or was first
    perform from flows.weighing w where w.id = left_by for update;
    if exists (select from flows.weighing w where w.corrects = left_by) then left_by := null; end if;
    if tg_op = 'INSERT' and num_nonnulls(new.taker, new.withdrawn_at, new.out_line) > 0
        or tg_op = 'UPDATE' and (old.withdrawn_at is not null or old.in_line is not null
            or left_by is not null and (new.out_line, new.taker, new.taker_site) is distinct from (old.out_line, old.taker, old.taker_site)
            or old.taker is not null and new.taker is not null and (new.taker, new.taken_at) is distinct from (old.taker, old.taken_at)) then
        perform flows.refuse('surplus_done', new.id::text);
    end if;
    if new.out_line is not null and not exists (select from flows.weighing w join flows.site s on s.id = w.site
            where w.id = new.out_line and w.way = 'OUT' and w.kind = new.kind and s.owner = new.owner)
        or new.in_line is not null and (left_by is null
            or not exists (select from flows.weighing w where w.id = new.in_line and w.way = 'IN' and w.site = new.taker_site)) then
        perform flows.refuse('surplus_line', new.id::text);
    end if;
    return new;
end $$;
