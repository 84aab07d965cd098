-- What a client paid by the safe pays an invoice, once: the books take it from the income that it was until then.
alter table billing.payment
    add column transfer uuid,
    add column currency uuid;
create index payment_transfer on billing.payment (transfer) where transfer is not null;
comment on column billing.payment.transfer is 'the transfer of the safe that paid it; null: it was noted by hand';
comment on column billing.payment.currency is 'in which of its currencies';
