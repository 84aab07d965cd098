-- nodes stopped
-- What was kept of a deposit pays the invoice that asks for it.
alter table billing.payment drop constraint payment_means_check;
alter table billing.payment add constraint payment_means_check
    check (means in ('CASH', 'CHEQUE', 'CARD', 'TRANSFER', 'LOCAL', 'DEPOSIT', 'OTHER'));
