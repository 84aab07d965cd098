-- nodes stopped
-- Money of an invoice over the counter is an event of the till: no sale, no movement without a reason. An older program does not know
-- that kind, nor that of deposits that are no cash.
alter table till.event drop constraint event_kind_check;
alter table till.event add constraint event_kind_check check (kind in ('OPENED', 'SALE', 'CANCELLED', 'REFUND', 'REPRINT', 'FLOAT',
    'DEPOSIT', 'INVOICE', 'DRAWER', 'COUNTED', 'DAY', 'MONTH', 'YEAR', 'ARCHIVE', 'VERSION', 'CLOCK', 'TRAINING', 'RESTORED', 'DEVICE'));
create index event_invoice on till.event ((body::jsonb ->> 'invoice')) where kind = 'INVOICE';
