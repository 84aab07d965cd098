-- What rooms below may read of the books, to know what is written already.
create view accounting.period_card as select id, party, first_day, last_day, closed_at from accounting.book_period;
comment on view accounting.period_card is 'for other rooms: the periods of the books';
grant select on accounting.period_card to fabcom_app;
create view accounting.entry_card as select party, key, day, journal, number from accounting.book_entry;
comment on view accounting.entry_card is 'for other rooms: which documents are written in the books';
grant select on accounting.entry_card to fabcom_app;
