-- Rooms below the books prove entries by documents of their own: invoices and credit notes (FA), what the till took (CA).
alter table accounting.book_entry drop constraint entry_journal;
alter table accounting.book_entry add constraint entry_journal check (journal in ('AN', 'AC', 'VE', 'FA', 'CA', 'BQ', 'OD'));
