-- Who looks after an archive is a person’s name: it stands apart from the evidence, which nobody can rewrite, so that it
-- can go when the person goes.
create table accompaniment.plan_archive_keeper (
    archive uuid primary key references accompaniment.plan_archive,
    keeper  text not null check (length(btrim(keeper)) between 1 and 200)
);
grant select, insert, update on accompaniment.plan_archive_keeper to fabcom_app;
alter table accompaniment.plan_archive drop column keeper;

-- The dates to spare are those of the case: said once.
drop table accompaniment.plan_quiet;
