-- The last page of a long list, and what is asked within a price, are read in indexes alone (E19).
drop index market.shelf_new;
create index shelf_new on market.shelf (published_at desc, post desc) include (cell, expires_on, owner);
drop index market.post_price_currency;
create index post_price_currency on market.post_price (currency, units) include (post);
