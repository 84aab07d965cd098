-- In which currencies a post asks something, beside it, so that counting by currency reads no price (E19).
alter table market.post add column currencies uuid[] not null default '{}';
update market.post p set currencies = array(select m.currency from market.post_price m where m.post = p.id order by m.currency);
comment on column market.post.currencies is 'derived from market.post_price, in order; recounted by check';
