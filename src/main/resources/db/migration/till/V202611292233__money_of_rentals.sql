-- What tills took of what is owed in other rooms: each is taken once, at whichever till.
create table till.paid_due (
    due    text primary key check (due ~ '^[A-Z_]{3,20}:[0-9a-f-]{36}$'),
    till   uuid   not null,
    number bigint not null,
    foreign key (till, number) references till.event
);
create index paid_due_event on till.paid_due (till, number);
comment on table till.paid_due is 'what is owed in another room and that a till took; goes when the whole of it is given back';
comment on column till.paid_due.due is 'what it is, then its id there: RENT, LATE, DEPOSIT_IN or DEPOSIT_OUT of a loan (flows.loan)';
comment on column till.paid_due.till is 'the till';
comment on column till.paid_due.number is 'the event that took it';
grant select, insert, delete on till.paid_due to fabcom_app;
