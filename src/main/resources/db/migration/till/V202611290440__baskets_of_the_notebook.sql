-- One basket for what is sold now and one for each day of a notebook that is being copied: lines of one never go into another.
alter table till.basket add column written_on date;
comment on column till.basket.written_on is 'day of the notebook that is being copied; null: sold now';
drop index till.basket_current;
create unique index basket_current on till.basket (till, made_by, written_on) nulls not distinct where not parked;
