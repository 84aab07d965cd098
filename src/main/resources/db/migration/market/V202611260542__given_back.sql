-- What a decision gave back of what was kept here, told on the page of the deal; nothing unless it was a part.
alter table market.dispute add column back_currencies uuid[] not null default '{}';
alter table market.dispute add column back_units bigint[] not null default '{}'
    check (cardinality(back_units) = cardinality(back_currencies));
