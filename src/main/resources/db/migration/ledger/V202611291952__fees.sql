-- Fees by type of payment (E48): a dated rule of a currency takes a fixed part, a percentage or both, in the transaction of the payment
-- that they belong to, as a payment of its own. A rule is ended, never changed.
create table ledger.fee_rule (
    id        uuid primary key,
    currency  uuid        not null references ledger.currency,
    type      text        not null check (type in ('TRANSFER', 'REQUEST', 'DEAL')),
    label     text        not null check (length(label) between 2 and 80),
    fixed     bigint      not null default 0 check (fixed between 0 and 1000000000000),
    percent   integer     not null default 0 check (percent between 0 and 10000),
    payee     uuid        not null references people.party,
    from_day  date        not null,
    until_day date,
    made_by   uuid        not null references people.party,
    made_at   timestamptz not null,
    constraint fee_rule_some check (fixed > 0 or percent > 0),
    constraint fee_rule_days check (until_day >= from_day - 1),
    constraint fee_rule_one exclude using gist (currency with =, type with =, daterange(from_day, until_day + 1, '[)') with &&)
);
comment on table ledger.fee_rule is 'what a currency takes at each payment of a type, from a day on';
comment on column ledger.fee_rule.id is 'key';
comment on column ledger.fee_rule.currency is 'of which currency';
comment on column ledger.fee_rule.type is 'of which payments: TRANSFER, REQUEST (asked for by its payee) or DEAL (of the square)';
comment on column ledger.fee_rule.label is 'as a statement calls it';
comment on column ledger.fee_rule.fixed is 'taken at each payment, in the smallest unit of the currency';
comment on column ledger.fee_rule.percent is 'of the amount paid, in 1/10 000, rounded half up to the step of the currency';
comment on column ledger.fee_rule.payee is 'who receives it';
comment on column ledger.fee_rule.from_day is 'first day on which it is taken';
comment on column ledger.fee_rule.until_day is 'last day; none: it goes on; before the first one: it was taken back';
comment on column ledger.fee_rule.made_by is 'who wrote the rule';
comment on column ledger.fee_rule.made_at is 'when it was written';
grant select, insert on ledger.fee_rule to fabcom_app;
grant update (until_day) on ledger.fee_rule to fabcom_app;

create function ledger.keep_fee_rule() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    unit ledger.currency;
begin
    select c.* into unit from ledger.currency c where c.id = new.currency;
    if unit.regime = 'EXTERNAL' then perform ledger.refuse('currency_external', new.currency::text); end if;
    if unit.closed_at is not null then perform ledger.refuse('currency_closed', new.currency::text); end if;
    if new.fixed % unit.step <> 0 then perform ledger.refuse('amount_step', new.currency::text); end if;
    return new;
end $$;
create trigger keep_fee_rule before insert on ledger.fee_rule for each row execute function ledger.keep_fee_rule();

-- What is due of an amount.
create function ledger.fee_due(rule uuid, units bigint) returns bigint
    language sql stable security definer set search_path = pg_catalog
    return (select r.fixed + (units * r.percent + 5000 * c.step) / (10000 * c.step) * c.step
        from ledger.fee_rule r join ledger.currency c on c.id = r.currency where r.id = rule);

create table ledger.fee (
    payment  uuid not null references ledger.transfer,
    currency uuid not null references ledger.currency,
    rule     uuid not null references ledger.fee_rule,
    transfer uuid not null references ledger.transfer,
    primary key (payment, currency),
    constraint fee_transfer unique (transfer)
);
comment on table ledger.fee is 'which transfer is the fee of which payment; once for each currency of it';
comment on column ledger.fee.payment is 'what was paid, or set aside';
comment on column ledger.fee.currency is 'in which currency';
comment on column ledger.fee.rule is 'by which rule';
comment on column ledger.fee.transfer is 'the fee: a transfer of the same kind, from the same payer';
select journal.protect('ledger.fee');

-- A fee is of the kind and the payer of its payment, for whom the rule names, of what the rule says, and never of another fee.
create function ledger.keep_fee() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    paid ledger.transfer;
    taken ledger.transfer;
    rule ledger.fee_rule;
begin
    select t.* into paid from ledger.transfer t where t.id = new.payment;
    select t.* into taken from ledger.transfer t where t.id = new.transfer;
    select r.* into rule from ledger.fee_rule r where r.id = new.rule;
    if paid.kind not in ('PAYMENT', 'RESERVE', 'SETTLE') or taken.kind <> paid.kind or taken.payer <> paid.payer
        or taken.payee <> rule.payee or rule.currency <> new.currency or taken.currencies <> array [new.currency]
        or taken.amounts[1] is distinct from ledger.fee_due(new.rule,
            paid.amounts[array_position(paid.currencies, new.currency)])
        or exists (select from ledger.fee f where f.transfer = new.payment or f.payment = new.transfer) then
        perform ledger.refuse('fee_wrong', new.currency::text);
    end if;
    return new;
end $$;
create trigger keep_fee before insert on ledger.fee for each row execute function ledger.keep_fee();
revoke execute on function ledger.keep_fee_rule(), ledger.fee_due(uuid, bigint), ledger.keep_fee() from public;

create or replace view ledger.charge_card as
    select transfer from ledger.charge where transfer is not null union all select transfer from ledger.fee;
comment on view ledger.charge_card is 'for other rooms: transfers by which a currency took its charge or its fee';
