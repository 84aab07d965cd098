-- nodes stopped
-- A deposit is not always cash: a cheque that is kept and not cashed, or a payment by card, each an event of its own. An older program
-- does not know that kind.
alter table till.event drop constraint event_kind_check;
alter table till.event add constraint event_kind_check check (kind in ('OPENED', 'SALE', 'CANCELLED', 'REFUND', 'REPRINT', 'FLOAT',
    'DEPOSIT', 'DRAWER', 'COUNTED', 'DAY', 'MONTH', 'YEAR', 'ARCHIVE', 'VERSION', 'CLOCK', 'TRAINING', 'RESTORED', 'DEVICE'));
create index event_deposit on till.event (till, number) where kind = 'DEPOSIT';
comment on column till.paid_due.due is 'what it is, then its id there: RENT, LATE, DEPOSIT_IN, DEPOSIT_OUT of a loan (flows.loan); beside a cheque of deposit DEPOSIT_KEPT, paid for it, and DEPOSIT_REST, given back of it';
