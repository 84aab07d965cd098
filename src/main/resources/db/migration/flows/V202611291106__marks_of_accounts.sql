-- An account that was looked at before is told from one that changed by the numbers of its sums, read from indexes alone.
drop index flows.monthly_site;
create index monthly_site on flows.monthly (site, month) include (id);
create index former_daily_last on flows.former_daily (site, id);
create index former_daily_late on flows.former_daily (site, id) where late;
