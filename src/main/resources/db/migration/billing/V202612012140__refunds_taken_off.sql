-- nodes stopped
-- What was noted as given back on the wrong invoice comes off it by its mirror too, which makes it paid as it was, however much that was.
create or replace function billing.pay() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    standing billing.standing;
    undone   billing.payment;
begin
    select s.* into standing from billing.standing s where s.invoice = new.invoice for no key update;
    if standing.invoice is null then perform billing.refuse('payment_of', new.invoice::text); end if;
    if exists (select from billing.payment p where p.invoice = new.invoice and p.key = new.key) then return null; end if;
    if new.key ~ '^(off|same)-' then
        select p.* into undone from billing.payment p
            where p.invoice = new.invoice and p.id::text = regexp_replace(new.key, '^(off|same)-', '');
        if undone.id is null or undone.key ~ '^(till|undo|deposit|off|same)-'
                or (undone.cents, undone.means, undone.day) is distinct from (-new.cents, new.means, new.day)
                or (undone.transfer, undone.currency) is distinct from (new.transfer, new.currency)
                or exists (select from billing.payment p where p.invoice = new.invoice
                    and p.key in ('off-' || undone.id, 'same-' || undone.id)) then
            perform billing.refuse('payment_stays', new.key);
        end if;
    end if;
    if new.cents > 0 and undone.id is null and new.cents > standing.remaining then perform billing.refuse('payment_excess', standing.remaining::text); end if;
    if standing.paid + new.cents < 0 then perform billing.refuse('payment_back', standing.paid::text); end if;
    update billing.standing s set paid = s.paid + new.cents where s.invoice = new.invoice;
    return new;
end $$;
