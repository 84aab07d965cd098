-- Most transfers move one currency between two parties: they are booked by a shorter way, with the same rules and in the same
-- order of accounts as ledger.book. ./fabcom check rebuilds both alike.
create function ledger.book_plain() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    unit ledger.currency;
    units bigint := new.amounts[1];
    payer_account uuid;
    payee_account uuid;
    kept bigint := 0;      -- set aside at the payer's
    inside bigint := 0;    -- leaves what the payer has available
    outside bigint := 0;   -- was paid elsewhere
    now_available bigint;
    now_reserved bigint;
begin
    select c.* into unit from ledger.currency c where c.id = new.currencies[1];
    if unit.id is null then perform ledger.refuse('currency_unknown', new.currencies[1]::text); end if;
    if unit.closed_at is not null then perform ledger.refuse('currency_closed', unit.id::text); end if;
    if units % unit.step <> 0 then perform ledger.refuse('amount_step', unit.id::text); end if;
    if unit.regime = 'EXTERNAL' then
        if new.kind <> 'PAYMENT' then perform ledger.refuse('currency_external', unit.id::text); end if;
        outside := units;
    else
        inside := units;
    end if;

    select a.id into payer_account from ledger.account a where a.party = new.payer and a.currency = unit.id;
    select a.id into payee_account from ledger.account a where a.party = new.payee and a.currency = unit.id;
    -- Who is not there yet, in one order for everybody.
    if payer_account is null and (payee_account is not null or new.payer < new.payee) then
        payer_account := ledger.open_account(unit.id, new.payer);
    end if;
    if payee_account is null then payee_account := ledger.open_account(unit.id, new.payee); end if;
    if payer_account is null then payer_account := ledger.open_account(unit.id, new.payer); end if;

    if new.kind = 'RESERVE' then
        kept := units;
    elsif payee_account < payer_account then
        update ledger.account a set available = a.available + inside where a.id = payee_account
            returning a.available, a.reserved into now_available, now_reserved;
        insert into ledger.posting (account, transfer, available, reserved, outside, available_after, reserved_after, made_at)
            values (payee_account, new.id, inside, 0, outside, now_available, now_reserved, new.made_at);
    end if;
    update ledger.account a set available = a.available - inside, reserved = a.reserved + kept where a.id = payer_account
        returning a.available, a.reserved into now_available, now_reserved;
    insert into ledger.posting (account, transfer, available, reserved, outside, available_after, reserved_after, made_at)
        values (payer_account, new.id, -inside, kept, -outside, now_available, now_reserved, new.made_at);
    if new.kind = 'PAYMENT' and payer_account < payee_account then
        update ledger.account a set available = a.available + inside where a.id = payee_account
            returning a.available, a.reserved into now_available, now_reserved;
        insert into ledger.posting (account, transfer, available, reserved, outside, available_after, reserved_after, made_at)
            values (payee_account, new.id, inside, 0, outside, now_available, now_reserved, new.made_at);
    end if;
    return null;
end $$;
revoke execute on function ledger.book_plain() from public;

drop trigger book on ledger.transfer;
create trigger book after insert on ledger.transfer for each row
    when (new.kind not in ('PAYMENT', 'RESERVE') or cardinality(new.currencies) <> 1)
    execute function ledger.book();
create trigger book_plain after insert on ledger.transfer for each row
    when (new.kind in ('PAYMENT', 'RESERVE') and cardinality(new.currencies) = 1)
    execute function ledger.book_plain();

-- The name of a journal comes from its own trigger, never from a caller: asking for it at each row locked one row for everybody.
alter table journal.unsealed drop constraint unsealed_journal_fkey;
