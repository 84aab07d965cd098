-- Of each case something was heard at its opening at the latest: lists need not ask whether.
insert into accompaniment.case_news (case_file, at) select id, opened_at from accompaniment.case_file on conflict do nothing;
-- Those of whom nothing was heard for longest; what each mediator carries.
create index case_news_at on accompaniment.case_news (at, case_file);
create index case_file_load on accompaniment.case_file (mediator)
    where merged_into is null and state not in ('CLOSED', 'REDIRECTED', 'DROPPED');
