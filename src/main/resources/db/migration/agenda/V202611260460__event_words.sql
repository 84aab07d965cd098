-- Words of an event are looked for by their letters, not by reading every event.
create index event_words on agenda.event using gin (folded gin_trgm_ops);
