-- What was sent to a funder stays to be had: each time a report is finished, by whichever program, the whole of it is kept.
create table acts.report_version (
    id          uuid        primary key default gen_random_uuid(),
    report      uuid        not null references acts.report,
    number      integer     not null check (number > 0),
    finished_at timestamptz not null,
    finished_by uuid        not null references people.party,
    as_finished jsonb       not null,
    unique (report, number)
);
comment on table acts.report_version is 'a report as it was each time it was finished';
comment on column acts.report_version.id is 'the row';
comment on column acts.report_version.report is 'which report';
comment on column acts.report_version.number is 'first, second… time';
comment on column acts.report_version.finished_at is 'when it was finished';
comment on column acts.report_version.finished_by is 'who finished it';
comment on column acts.report_version.as_finished is 'its words and figures, as the row of the report held them';
select journal.protect('acts.report_version');

create function acts.report_keep() returns trigger language plpgsql as $$
begin
    insert into acts.report_version (report, number, finished_at, finished_by, as_finished)
    select new.id, 1 + coalesce(max(v.number), 0), new.finished_at, new.finished_by, to_jsonb(new)
    from acts.report_version v where v.report = new.id;
    return null;
end $$;
create trigger report_keep after update of finished_at on acts.report
    for each row when (old.finished_at is null and new.finished_at is not null) execute function acts.report_keep();

insert into acts.report_version (report, number, finished_at, finished_by, as_finished)
select r.id, 1, r.finished_at, r.finished_by, to_jsonb(r) from acts.report r where r.finished_at is not null;
