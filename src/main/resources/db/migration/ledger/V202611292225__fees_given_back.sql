-- What of a fee or a charge is given back is no exchange either, nor a payment that arrived.
create or replace view ledger.charge_card as
    select transfer from ledger.charge where transfer is not null union all select transfer from ledger.fee
    union all
    select b.id from ledger.transfer b join ledger.fee f on f.transfer = b.concerns where b.kind = 'REVERSAL'
    union all
    select b.id from ledger.transfer b join ledger.charge g on g.transfer = b.concerns where b.kind = 'REVERSAL';
comment on view ledger.charge_card is 'for other rooms: transfers by which a currency took its charge or its fee, or gave it back';
