-- nodes stopped: an older program has no words for what is refused here
-- Nobody can open an erased account: nothing is paid, given back or recorded to it. What was set aside goes back to whoever set it aside.
create or replace function ledger.hold_open() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    standing text;
begin
    if not circles.hold_open(array [new.payer, new.payee]) then perform ledger.refuse('party_closed', null); end if;
    if tg_relname = 'transfer' then
        if new.kind = 'RELEASE' then return null; end if;
        standing := people.hold_account(new.payee);
        if standing = 'ERASED' then perform ledger.refuse('party_erased', null); end if;
        if new.kind not in ('PAYMENT', 'RESERVE', 'ISSUE') or current_setting('ledger.recorded', true) = new.id::text then
            return null;
        end if;
    else
        standing := people.hold_account(new.payee);
    end if;
    if standing = 'LEAVING' then perform ledger.refuse('party_leaving', null); end if;
    return null;
end $$;
