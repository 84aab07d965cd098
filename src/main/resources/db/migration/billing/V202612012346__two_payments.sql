-- One payment that a hand noted and one of the safe, of one sum and near days: somebody said that they are two, and nobody is asked again.
create table billing.two_payments (
    payment  uuid        not null references billing.payment,
    transfer uuid        not null,
    made_by  uuid        not null references people.party,
    made_at  timestamptz not null,
    primary key (payment, transfer)
);
comment on table billing.two_payments is 'payments noted by hand that are not the transfer they could be';
comment on column billing.two_payments.payment is 'noted by hand';
comment on column billing.two_payments.transfer is 'came by the safe';
comment on column billing.two_payments.made_by is 'who said so';
comment on column billing.two_payments.made_at is 'when they said so';
grant select, insert on billing.two_payments to fabcom_app;
