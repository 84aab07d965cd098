-- While a run goes on, its row is changed by each tale of its progress, and no old version may go before its end: whoever looks the
-- row up for each line of the report, as a foreign key does, walks through hundreds of versions fifty thousand times. Runs stay.
alter table imports.line drop constraint line_run_fkey;
comment on column imports.line.run is 'refers to imports.run';
