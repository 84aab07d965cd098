-- A report may be about the acts of some tags only: those that one funder pays for.
alter table acts.report add column tags uuid[] not null default '{}';
comment on column acts.report.tags is 'Only acts with one of these tags; empty: all of them.';
