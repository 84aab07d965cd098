-- A case that was opened from a call asked for is not that call: they wait until somebody called.
alter table cases.callback add column case_file uuid references cases.case_file on delete set null;
create index callback_case on cases.callback (case_file) where case_file is not null;
comment on column cases.callback.case_file is 'the accompaniment that was opened from it';
