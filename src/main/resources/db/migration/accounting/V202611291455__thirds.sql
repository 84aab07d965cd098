-- Whose a line is within its account: each client of 411, each partner of 467. Null where no line of the entry is anybody's.
alter table accounting.book_entry add column thirds text[];
alter table accounting.book_entry add constraint entry_thirds
    check (thirds is null or cardinality(thirds) = cardinality(accounts) and array_position(thirds, null) is null);
comment on column accounting.book_entry.thirds is 'line by line whose account within it, as a number, a space and a name; empty for nobody';
