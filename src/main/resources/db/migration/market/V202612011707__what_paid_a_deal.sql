-- from a payment of the safe to its deal
create index deal_payment on market.deal (payment) where payment is not null;
create index deal_outside on market.deal (outside) where outside is not null;
