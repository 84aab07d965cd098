-- nodes stopped
-- What the books read of transfers and debts is declared; whether a group may be closed is answered (ADR 0244).
create or replace view ledger.transfer_card as
    select id, payer, payee, subject, kind, currencies, amounts, concerns, made_at from ledger.transfer;
create or replace view ledger.debt_card as
    select id, payer, payee, subject, piece, currencies, amounts, made_at from ledger.debt;
create or replace view ledger.debt_end_card as select debt, transfer, made_at from ledger.debt_end;

create function ledger.group_settled(of_party uuid) returns void language plpgsql as $$
begin
    if exists (select from ledger.account a join ledger.currency c on c.id = a.currency
            where a.party = of_party and (a.available <> 0 or a.reserved <> 0) and c.closed_at is null)
        or exists (select from ledger.payment_request r where r.state = 'OPEN' and of_party in (r.payer, r.payee)) then
        perform ledger.refuse('group_unsettled', of_party::text);
    end if;
end $$;
insert into kernel.port values ('circles.group_settled', 'ledger.group_settled');
drop trigger keep_money on circles.groups;
drop function ledger.keep_group();

create or replace function ledger.may_pay_from(person uuid, wallet uuid, today date) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select person = wallet
        or exists (select from people.seat_of s
            where s.organisation = wallet and s.person = may_pay_from.person and s.seat = 'MANAGER')
        or circles.role_reaches(person, wallet, 'WALLET', today)
$$;
