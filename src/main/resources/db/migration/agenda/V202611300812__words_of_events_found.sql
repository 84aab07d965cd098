-- What was written lately lay in a list beside the index, which every search read through until the base tidied up: so the whole
-- table was read instead. Written into the index at once, as words of needs are.
alter index agenda.event_words set (fastupdate = off);
select gin_clean_pending_list('agenda.event_words');
