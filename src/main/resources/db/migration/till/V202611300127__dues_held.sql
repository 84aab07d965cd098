-- nodes stopped
-- Training takes no money of another room, and a deposit leaves only a drawer into which one came (ADR 0215): the base holds it for every door.
-- What the guide said is needed for the 72 hours of a device: what is older than a month goes.
create function till.guard_paid_due() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select from till.till t where t.id = new.till and t.training_of is not null) then
        perform till.refuse('due_training', new.due);
    end if;
    if new.due like 'DEPOSIT\_OUT:%' and not exists (select from till.paid_due d
            where d.due = 'DEPOSIT_IN:' || split_part(new.due, ':', 2)) then
        perform till.refuse('due_deposit', new.due);
    end if;
    return new;
end $$;
create trigger guarded before insert on till.paid_due for each row execute function till.guard_paid_due();
revoke execute on function till.guard_paid_due() from public;

create or replace function till.guide_was() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if tg_op = 'INSERT' then
        insert into till.guide_before (kind, per, least, most, until) values (new.kind, 'FREE', 0, 0, new.changed_at);
    elsif tg_op = 'DELETE' then
        insert into till.guide_before (kind, per, least, most, until) values (old.kind, old.per, old.least, old.most, now());
    elsif (old.per, old.least, old.most) is distinct from (new.per, new.least, new.most) then
        insert into till.guide_before (kind, per, least, most, until)
            values (old.kind, old.per, old.least, old.most, new.changed_at);
    end if;
    delete from till.guide_before g where g.until < case when tg_op = 'DELETE' then now() else new.changed_at end - interval '1 month';
    return null;
end $$;
