-- nodes stopped
-- Nor does a till note a deposit that an invoice counted as kept: it would be owed twice. Whoever issues that invoice holds the same lock.
create or replace function till.guard_paid_due() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    thing text := split_part(new.due, ':', 2);
begin
    if exists (select from till.till t where t.id = new.till and t.training_of is not null) then
        perform till.refuse('due_training', new.due);
    end if;
    if new.due like 'DEPOSIT\_OUT:%' and not exists (select from till.paid_due d where d.due = 'DEPOSIT_IN:' || thing) then
        perform till.refuse('due_deposit', new.due);
    end if;
    if new.due like 'DEPOSIT\_IN:%' then
        perform pg_advisory_xact_lock(hashtextextended('billing.transfer ' || thing, 0));
        if billing.counts_deposit(thing::uuid) then
            raise exception 'deposit % pays an invoice', thing using errcode = 'unique_violation', constraint = 'paid_due_pkey';
        end if;
    end if;
    return new;
end $$;
