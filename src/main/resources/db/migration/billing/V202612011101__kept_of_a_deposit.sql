-- nodes stopped: an older program does not know this means
-- What was kept of a deposit pays an invoice: no money comes in with it.
alter table billing.payment drop constraint payment_means_check;
alter table billing.payment add constraint payment_means_check
    check (means in ('CASH', 'CHEQUE', 'CARD', 'TRANSFER', 'LOCAL', 'OTHER', 'DEPOSIT'));
