-- What is taken back is none: nothing arrives by an exit that was, and what was offered may leave again, or be given up; an intake that was
-- is none, so that it may arrive again. Where it arrives is said when it does: a site may have closed since it was taken.
create or replace function flows.guard_surplus() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    left_by uuid := case when tg_op = 'UPDATE' then old.out_line end;
    came_by uuid := case when tg_op = 'UPDATE' then old.in_line end;
begin
    if not exists (select from flows.site s where s.id = new.site and s.owner = new.owner)
        or not exists (select from flows.kind k where k.id = new.kind and k.owner = new.owner)
        or new.taker_site is not null and not exists (select from flows.site s where s.id = new.taker_site and s.owner = new.taker) then
        perform flows.refuse('surplus_owner', new.id::text);
    end if;
    -- whoever takes it back at this moment waits, or was first
    perform from flows.weighing w where w.id in (left_by, came_by) order by w.id for update;
    if exists (select from flows.weighing w where w.corrects = came_by) then came_by := null; end if;
    if exists (select from flows.weighing w where w.corrects = left_by) then left_by := null; end if;
    if tg_op = 'INSERT' and num_nonnulls(new.taker, new.withdrawn_at, new.out_line) > 0
        or tg_op = 'UPDATE' and (old.withdrawn_at is not null or came_by is not null
            or left_by is not null and (new.out_line, new.taker) is distinct from (old.out_line, old.taker)
            or left_by is not null and new.taker_site is distinct from old.taker_site and new.in_line is not distinct from old.in_line
            or old.taker is not null and new.taker is not null and (new.taker, new.taken_at) is distinct from (old.taker, old.taken_at)) then
        perform flows.refuse('surplus_done', new.id::text);
    end if;
    if new.out_line is not null and not exists (select from flows.weighing w join flows.site s on s.id = w.site
            where w.id = new.out_line and w.way = 'OUT' and w.kind = new.kind and s.owner = new.owner)
        or new.in_line is not null and new.in_line is distinct from came_by and (left_by is null
            or exists (select from flows.weighing w where w.corrects = new.in_line)
            or not exists (select from flows.weighing w where w.id = new.in_line and w.way = 'IN' and w.site = new.taker_site)) then
        perform flows.refuse('surplus_line', new.id::text);
    end if;
    return new;
end $$;
