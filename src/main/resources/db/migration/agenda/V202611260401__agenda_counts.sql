-- What the counts of the agenda read, without opening the rows: when each date is; the next date of each series; which events
-- come back, and which have no place to go to (both few beside the others).
create index occurrence_span on agenda.occurrence (starts_at, ends_at, event) include (cancelled_at);
create index occurrence_next on agenda.occurrence (event, starts_at) include (ends_at) where cancelled_at is null;
create index event_series on agenda.event (id) where frequency <> 'ONCE';
create index event_online on agenda.event (id) where venue <> 'PLACE';
