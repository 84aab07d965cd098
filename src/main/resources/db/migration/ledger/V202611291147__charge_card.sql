create view ledger.charge_card as select transfer from ledger.charge where transfer is not null;
comment on view ledger.charge_card is 'for other rooms: transfers by which a currency took its charge';
grant select on ledger.charge_card to fabcom_app;
