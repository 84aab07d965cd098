-- Whoever asked to be erased and is held on that day is told so, once.
alter table people.departure add column told_on date;
comment on column people.departure.told_on is 'the day on which they were told what holds the erasure; null: nothing did';
