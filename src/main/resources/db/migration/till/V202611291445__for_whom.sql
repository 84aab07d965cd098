-- For whom a ticket is: the price rules of the house take off what they say for them (members, students).
alter table till.basket add column audience text not null default '' check (length(audience) <= 60);
comment on column till.basket.audience is 'for whom it is, as the price rules name them; empty: for anybody';
