-- Reports for funders: sections in an order, words beside figures. A finished one keeps its figures as they were that day.
create table accompaniment.report (
    id           uuid primary key,
    title        text        not null check (length(btrim(title)) between 1 and 160),
    intro        text        not null default '' check (length(intro) <= 4000),
    from_day     date        not null,
    to_day       date        not null check (to_day >= from_day),
    mediator     uuid references people.party,            -- null: the whole team
    area         text        not null default '' check (area ~ '^([0-9][0-9AB][0-9]{3}|[0-9][0-9AB][0-9]?)?$'),
    sections     jsonb       not null check (jsonb_typeof(sections) = 'array'),
    created_by   uuid        not null references people.party,
    created_at   timestamptz not null,
    finished_at  timestamptz,
    finished_by  uuid references people.party,
    figures      jsonb,
    withdrawn_at timestamptz,
    version      integer     not null default 1,
    check ((finished_at is null) = (figures is null)),
    check ((finished_at is null) = (finished_by is null))
);
create index report_newest on accompaniment.report (created_at desc) where withdrawn_at is null;
grant select, insert, update on accompaniment.report to fabcom_app;

-- What is finished stays as it is, until it is opened again on purpose.
create function accompaniment.funder_report_guard() returns trigger language plpgsql as $$
begin
    if old.finished_at is not null and new.finished_at is not null and (old.figures, old.sections, old.title, old.intro,
            old.from_day, old.to_day, old.area) is distinct from (new.figures, new.sections, new.title, new.intro,
            new.from_day, new.to_day, new.area) then
        raise exception 'report: a finished report does not change' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger funder_report_guard before update on accompaniment.report
    for each row execute function accompaniment.funder_report_guard();
