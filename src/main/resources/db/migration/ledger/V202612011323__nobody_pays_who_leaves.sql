-- nodes stopped: what an older program records for whoever leaves would be refused
-- Asked with the payment itself: it was a statement more for each. What gives back, settles or is recorded (ledger.recorded: the
-- transfer that is nobody's wish of today) is for whoever leaves too.
create or replace function ledger.hold_open() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not circles.hold_open(array [new.payer, new.payee]) then perform ledger.refuse('party_closed', null); end if;
    if tg_relname = 'transfer' then
        if new.kind not in ('PAYMENT', 'RESERVE', 'ISSUE') or current_setting('ledger.recorded', true) = new.id::text then
            return null;
        end if;
    end if;
    if not people.hold_staying(new.payee) then perform ledger.refuse('party_leaving', null); end if;
    return null;
end $$;
