-- A group that owes, is owed or is asked for something is not closed, and nothing is paid to a closed one nor from it, be it at the
-- same instant (E58). Both sides meet at the row of the group.
create function ledger.keep_group() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select from ledger.account a join ledger.currency c on c.id = a.currency
            where a.party = new.party and (a.available <> 0 or a.reserved <> 0) and c.closed_at is null)
        or exists (select from ledger.payment_request r where r.state = 'OPEN' and new.party in (r.payer, r.payee)) then
        perform ledger.refuse('group_unsettled', new.party::text);
    end if;
    return new;
end $$;
create trigger keep_money before update of closed_at on people.groups for each row
    when (old.closed_at is null and new.closed_at is not null and new.party is not null)
    execute function ledger.keep_group();

-- After the row is there: a key that came before is no new payment, also when the group has closed since.
create function ledger.hold_open() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not people.hold_open(array [new.payer, new.payee]) then perform ledger.refuse('party_closed', null); end if;
    return null;
end $$;
create trigger hold_open after insert on ledger.transfer for each row execute function ledger.hold_open();
create trigger hold_open after insert on ledger.payment_request for each row execute function ledger.hold_open();
revoke execute on function ledger.keep_group(), ledger.hold_open() from public;
